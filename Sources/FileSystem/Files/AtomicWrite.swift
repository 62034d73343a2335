/// Replaces a file in one step: whoever reads it sees the old bytes or the new ones, never a part.
public enum AtomicWrite {
  /// Writes a file, or replaces the one that is there and keeps its permissions.
  ///
  /// The bytes go to a new file in the same folder, which then takes the name. Behind a link, the
  /// file that it leads to is replaced, and the link stays.
  ///
  /// - Parameters:
  ///   - bytes: the whole new content
  ///   - path: the file
  ///   - known: the status when it was read; the write is refused where the file changed since
  /// - Throws: the reason why nothing was written; the old file is then untouched
  public static func write(
    _ bytes: [UInt8], to path: Path, ifStill known: FileStatus? = nil
  ) throws(FileError) {
    let old = try existing(at: path)
    let target = old == nil ? path : try System.canonical(path)
    let (draft, descriptor) = try createDraft(
      beside: target, permissions: old == nil ? 0o666 : 0o600)
    do {
      defer { System.close(descriptor) }
      try fill(descriptor, with: bytes, permissions: old?.permissions)
      try checkUnchanged(target, known)
      try System.rename(draft, to: target)
    } catch {
      System.remove(draft)
      throw error
    }
    synchronizeFolder(of: target)
  }

  private static func existing(at path: Path) throws(FileError) -> FileStatus? {
    let status: FileStatus
    do throws(FileError) {
      status = try System.status(of: path)
    } catch {
      if error == .notFound { return nil }
      throw error
    }
    switch status.kind {
    case .regular: return status
    case .folder: throw .isFolder
    case .pipe, .socket, .device: throw .notAFile(status.kind)
    }
  }

  /// Creates a file beside the target, which no other process writes to.
  ///
  /// A process that was killed may have left one of our number, and one in another container may have
  /// our number too.
  static func createDraft(
    beside target: Path, permissions: UInt32
  ) throws(FileError) -> (path: Path, descriptor: Int32) {
    for attempt in 0..<100 {
      let ending = attempt == 0 ? "" : "-\(attempt)"
      let name =
        Array(".".utf8) + target.lastComponent
        + Array(".\(System.processIdentifier)\(ending)~".utf8)
      let draft = target.parent.appending(name)
      do throws(FileError) {
        return (draft, try System.create(draft, permissions: permissions))
      } catch {
        if error != .exists { throw error }
      }
    }
    throw .exists
  }

  private static func fill(
    _ descriptor: Int32, with bytes: [UInt8], permissions: UInt32?
  ) throws(FileError) {
    try Output(descriptor: descriptor).write(bytes)
    if let permissions { try System.setPermissions(permissions, of: descriptor) }
    try System.synchronize(descriptor)
  }

  private static func checkUnchanged(
    _ target: Path, _ known: FileStatus?
  ) throws(FileError) {
    guard let known else { return }
    guard try existing(at: target) == known else { throw .changedSinceRead }
  }

  /// Makes the new name last through a power cut; where a file system cannot, the file is still
  /// written.
  static func synchronizeFolder(of target: Path) {
    guard let folder = try? System.openForReading(target.parent) else { return }
    defer { System.close(folder) }
    try? System.synchronize(folder)
  }
}
