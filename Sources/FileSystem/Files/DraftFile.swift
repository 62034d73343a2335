/// A file that is written piece by piece and takes its name only when it is whole.
///
/// Behind a link, the file that it leads to is replaced, and the link stays. Where a pipe or a
/// device stands, the pieces go there at once.
public struct DraftFile: Sendable {
  /// Where the pieces are written to.
  public let output: Output
  private let draft: Draft?
  private let old: ReplacedFile?

  /// Begins a file.
  ///
  /// - Parameter path: the name that it will take
  /// - Throws: the reason why nothing can be written there
  public init(_ path: Path) throws(FileError) {
    do throws(FileError) {
      old = try ReplacedFile.at(path)
    } catch {
      guard case .notAFile = error else { throw error }
      output = Output(descriptor: try System.openForWriting(path))
      (draft, old) = (nil, nil)
      return
    }
    let draft = try Draft(
      beside: old?.path ?? path, permissions: old == nil ? 0o666 : 0o600)
    output = Output(descriptor: draft.descriptor)
    self.draft = draft
  }

  /// Gives the file its name, in place of the one that was there.
  ///
  /// - Throws: the reason why it could not be done; the old file is then untouched
  public func keep() throws(FileError) {
    guard var draft else { return System.close(output.descriptor) }
    do throws(FileError) {
      try old?.pass(to: output.descriptor)
      try System.synchronize(output.descriptor)
    } catch {
      draft.discard()
      throw error
    }
    try draft.replaceTarget()
  }

  /// Leaves everything as it was.
  public func discard() {
    guard let draft else { return System.close(output.descriptor) }
    draft.discard()
  }
}
