/// Replaces a file in one step: whoever reads it sees the old bytes or the new ones, never a part.
public enum AtomicWrite {
  /// Writes a file, or replaces the one that is there and keeps its permissions.
  ///
  /// The bytes go to a new file in the same folder, which then takes the name. Signals that end the
  /// process wait until all is done. Behind a link, the file that it leads to is replaced, and the
  /// link stays.
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
    let held = System.holdEndingSignals()
    defer { System.release(held) }
    var draft = try Draft(beside: target, permissions: old == nil ? 0o666 : 0o600)
    do throws(FileError) {
      try fill(draft.descriptor, with: bytes, permissions: old?.permissions)
    } catch {
      draft.discard()
      throw error
    }
    try draft.replaceTarget { () throws(FileError) in try checkUnchanged(target, known) }
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
}
