/// Standard input piece by piece, as it comes.
public struct InputPieces: Sendable {
  private static let pieceBytes = 1 << 16

  /// Starts to read standard input.
  public init() {}

  /// Reads what has come, and waits where nothing has.
  ///
  /// - Parameter bytes: what the piece is appended to
  /// - Returns: false at the end of the input
  /// - Throws: the reason why it cannot be read
  public func append(to bytes: inout [UInt8]) throws(FileError) -> Bool {
    var problem: FileError?
    let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceBytes) { buffer, count in
      do throws(FileError) {
        count = try System.read(0, into: UnsafeMutableRawBufferPointer(buffer))
      } catch {
        problem = error
      }
    }
    if let problem { throw problem }
    bytes.append(contentsOf: piece)
    return !piece.isEmpty
  }
}
