/// The bytes of a file, and how the file was when they were read.
public struct FileContents: Sendable {
  /// The bytes.
  public let bytes: [UInt8]
  /// The status at the time of reading, to tell later whether the file changed.
  public let status: FileStatus
}

/// Reads files and standard input to their end.
public struct FileReader: Sendable {
  /// The largest file that is read, in bytes.
  public let limit: Int

  /// Makes a reader.
  ///
  /// - Parameter limit: the largest file that is read, in bytes; a sheet has some 30,000
  public init(limit: Int = 256 << 20) {
    self.limit = limit
  }

  /// Reads a file to its end.
  ///
  /// A pipe on disk is refused, since nobody may ever write to it; what `/dev` and `/proc` lend
  /// (`/dev/stdin`, the shell's `<(…)`) is read to its end.
  ///
  /// - Parameter path: the file
  /// - Returns: its bytes and its status
  /// - Throws: the reason why it cannot be read
  public func read(_ path: Path) throws(FileError) -> FileContents {
    let status = try System.status(of: path)
    try Self.refuse(status.kind, at: path)
    let descriptor = try System.openForReading(path)
    defer { System.close(descriptor) }
    return try read(descriptor)
  }

  /// Reads standard input to its end.
  ///
  /// - Returns: its bytes
  /// - Throws: the reason why it cannot be read
  public func readStandardInput() throws(FileError) -> [UInt8] {
    try read(0).bytes
  }

  private static func refuse(_ kind: FileStatus.Kind, at path: Path) throws(FileError) {
    switch kind {
    case .regular: return
    case .folder: throw .isFolder
    case .pipe, .socket, .device:
      guard isLent(path) else { throw .notAFile(kind) }
    }
  }

  private static func isLent(_ path: Path) -> Bool {
    path.bytes.starts(with: "/dev/".utf8) || path.bytes.starts(with: "/proc/".utf8)
  }

  private func read(_ descriptor: Int32) throws(FileError) -> FileContents {
    let status = try System.status(of: descriptor)
    if status.kind == .folder { throw .isFolder }
    if status.size > limit { throw .tooLarge(bytes: status.size, limit: limit) }
    // One byte more than the size, so that the end shows without another round.
    let expected = status.kind == .regular ? status.size + 1 : 1 << 16
    return FileContents(bytes: try readAll(descriptor, expecting: expected), status: status)
  }

  private func readAll(
    _ descriptor: Int32, expecting expected: Int
  ) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var step = max(expected, 1)
    while try Self.append(upTo: step, from: descriptor, to: &bytes) {
      if bytes.count > limit { throw .tooLarge(bytes: bytes.count, limit: limit) }
      step = min(max(bytes.count, 1 << 16), 1 << 24)
    }
    return bytes
  }

  /// Reads up to `step` bytes; false at the end of the file.
  private static func append(
    upTo step: Int, from descriptor: Int32, to bytes: inout [UInt8]
  ) throws(FileError) -> Bool {
    var problem: FileError?
    var isAtEnd = false
    let more = [UInt8](unsafeUninitializedCapacity: step) { buffer, count in
      do throws(FileError) {
        while count < step, !isAtEnd {
          let free = UnsafeMutableRawBufferPointer(
            rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
          let read = try System.read(descriptor, into: free)
          count += read
          isAtEnd = read == 0
        }
      } catch {
        problem = error
      }
    }
    if let problem { throw problem }
    if bytes.isEmpty { bytes = more } else { bytes.append(contentsOf: more) }
    return !isAtEnd
  }
}
