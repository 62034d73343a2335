/// Replaces a file in one step: whoever reads it sees the old bytes or the new ones, never a part.
public enum AtomicWrite {
  /// Writes a file, or replaces the one that is there and keeps its owner, its permissions and its
  /// extended attributes.
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
    let old = try ReplacedFile.at(path)
    let target = old?.path ?? path
    let held = System.holdEndingSignals()
    defer { System.release(held) }
    var draft = try Draft(beside: target, permissions: old == nil ? 0o666 : 0o600)
    do throws(FileError) {
      try Output(descriptor: draft.descriptor).write(bytes)
      try old?.pass(to: draft.descriptor)
      try System.synchronize(draft.descriptor)
    } catch {
      draft.discard()
      throw error
    }
    try draft.replaceTarget { () throws(FileError) in
      guard let known else { return }
      guard try System.status(of: target) == known else { throw .changedSinceRead }
    }
  }
}
