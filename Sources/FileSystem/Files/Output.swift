/// Where bytes are written to: standard output, standard error or an open file.
public struct Output: Sendable {
  let descriptor: Int32

  /// The process's standard output.
  public static let standard = Output(descriptor: 1)

  /// The process's standard error.
  public static let error = Output(descriptor: 2)

  /// Writes all bytes, in as many steps as the system wants.
  ///
  /// - Parameter bytes: what to write
  /// - Throws: `brokenPipe` where nobody reads any more, or another reason
  public func write(_ bytes: [UInt8]) throws(FileError) {
    var written = 0
    while written < bytes.count {
      written += try writeSome(bytes, from: written)
    }
  }

  private func writeSome(_ bytes: [UInt8], from start: Int) throws(FileError) -> Int {
    let descriptor = descriptor
    let outcome = bytes.withUnsafeBytes { buffer in
      Result { () throws(FileError) -> Int in
        try System.write(descriptor, from: UnsafeRawBufferPointer(rebasing: buffer[start...]))
      }
    }
    return try outcome.get()
  }

  /// Returns whether a person sees this output on a terminal.
  public var isTerminal: Bool {
    System.isTerminal(descriptor)
  }

  /// The width of the terminal in columns; `nil` where there is none.
  public var terminalColumns: Int? {
    System.terminalColumns(descriptor)
  }
}
