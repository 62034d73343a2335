/// The new bytes of a file, beside it in its folder, until they take its place in one step.
///
/// Where the system can, the draft has no name while it is written, so that a process killed then
/// leaves nothing behind. Elsewhere, and for the moment before it takes its place, its name is
/// `.NAME.fichas-draft~`: always the same, so that the next writer finds what a killed one left, and
/// one that nobody else gives, so that it takes away no backup of an editor.
struct Draft {
  let descriptor: Int32
  private let target: Path
  private var name: Path?

  /// The age, in seconds, from which a draft that nobody holds is one of a killed process.
  private static let staleAge = 10

  /// Begins a draft, which no other process writes to.
  ///
  /// - Parameters:
  ///   - target: the file whose place it will take
  ///   - permissions: its permission bits, less those that the process never gives
  ///   - isUnnamed: whether it is to go without a name where the system can do that
  /// - Throws: the reason why nothing can be written there
  init(
    beside target: Path, permissions: UInt32, isUnnamed: Bool = true
  ) throws(FileError) {
    self.target = target
    if isUnnamed, let unnamed = System.createUnnamed(in: target.parent, permissions: permissions) {
      descriptor = unnamed
      return
    }
    var created: Int32 = -1
    name = try Self.takeName(beside: target) { (name) throws(FileError) in
      created = try System.create(name, permissions: permissions)
    }
    descriptor = created
    System.lock(descriptor)
  }

  /// Puts the draft in the place of its file, and closes it.
  ///
  /// Signals that end the process wait for it, so that they leave no draft.
  ///
  /// - Parameter check: looks once more whether the file may be replaced
  /// - Throws: the reason why it was not; the old file is then untouched, and the draft gone
  mutating func replaceTarget(
    after check: () throws(FileError) -> Void = {}
  ) throws(FileError) {
    let held = System.holdEndingSignals()
    defer { System.release(held) }
    do throws(FileError) {
      try check()
      let name = try giveName()
      try System.rename(name, to: target)
    } catch {
      discard()
      throw error
    }
    System.close(descriptor)
    Self.synchronizeFolder(of: target)
  }

  /// Leaves everything as it was.
  func discard() {
    if let name { System.remove(name) }
    System.close(descriptor)
  }

  private mutating func giveName() throws(FileError) -> Path {
    if let name { return name }
    let descriptor = descriptor
    System.lock(descriptor)
    let given = try Self.takeName(beside: target) { (name) throws(FileError) in
      try System.name(descriptor, name)
    }
    name = given
    return given
  }

  /// Finds a name that `make` can make; another writer of the same file may have the first ones.
  private static func takeName(
    beside target: Path, _ make: (Path) throws(FileError) -> Void
  ) throws(FileError) -> Path {
    for attempt in 0..<100 {
      let name = Self.name(beside: target, attempt: attempt)
      do throws(FileError) {
        try make(name)
        return name
      } catch {
        guard error == .exists else { throw error }
      }
      if removeIfStale(name), (try? make(name)) != nil { return name }
    }
    throw .exists
  }

  /// The name of a draft; of a long name only the beginning is in it, so that it is not too long.
  static func name(beside target: Path, attempt: Int = 0) -> Path {
    let isContinuation = { (byte: UInt8) in byte & 0xC0 == 0x80 }
    var stem = target.lastComponent.prefix(200)
    if stem.endIndex < target.bytes.endIndex, isContinuation(target.bytes[stem.endIndex]) {
      while let last = stem.popLast(), isContinuation(last) {}
    }
    let ending = ".fichas-draft~" + (attempt == 0 ? "" : "\(attempt)")
    return target.parent.appending(Array(".".utf8) + stem + Array(ending.utf8))
  }

  /// Removes what a killed process left: a file of some age that no living process has locked.
  private static func removeIfStale(_ name: Path) -> Bool {
    guard !System.isLink(name), let status = try? System.status(of: name), status.kind == .regular,
      System.secondsSince1970 - status.modifiedSeconds >= staleAge,
      let descriptor = try? System.openForReading(name)
    else { return false }
    defer { System.close(descriptor) }
    guard System.lock(descriptor) else { return false }
    System.remove(name)
    return true
  }

  /// Makes the new name last through a power cut; where a file system cannot, the file is still
  /// written.
  private static func synchronizeFolder(of target: Path) {
    guard let folder = try? System.openForReading(target.parent) else { return }
    defer { System.close(folder) }
    try? System.synchronize(folder)
  }
}
