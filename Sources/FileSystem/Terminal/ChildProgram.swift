/// Another program, run to its end.
public enum ChildProgram {
  /// What a program came to.
  public struct Outcome: Sendable, Hashable {
    /// The exit status; 128 and the signal's number where a signal ended it.
    public let status: Int32
    /// What it wrote to standard output.
    public let output: [UInt8]
    /// What it wrote to standard error, as far as it fits a message.
    public let errors: [UInt8]
  }

  /// Runs a program that is found on the PATH; it reads nothing.
  ///
  /// - Parameter arguments: its name and its arguments
  /// - Returns: what it came to
  /// - Throws: `notFound` where there is no such program, or another reason
  public static func run(_ arguments: [Path]) throws(FileError) -> Outcome {
    let output = try System.makePipe()
    let errors: (reading: Int32, writing: Int32)
    do throws(FileError) {
      errors = try System.makePipe()
    } catch {
      System.close(output.reading)
      System.close(output.writing)
      throw error
    }
    defer {
      System.close(output.reading)
      System.close(errors.reading)
    }
    let process = Result { () throws(FileError) in
      try System.spawn(arguments, output: output.writing, errors: errors.writing)
    }
    System.close(output.writing)
    System.close(errors.writing)
    let number = try process.get()
    let read = Result { () throws(FileError) in
      try readBoth(output.reading, errors.reading)
    }
    let status = try System.wait(for: number)
    let (written, complaints) = try read.get()
    return Outcome(status: status, output: written, errors: complaints)
  }

  /// More than any message.
  private static let most = 4096

  /// Reads both pipes as they fill, so that neither keeps the program waiting.
  private static func readBoth(
    _ output: Int32, _ errors: Int32
  ) throws(FileError) -> ([UInt8], [UInt8]) {
    var open = [output, errors]
    var read: [[UInt8]] = [[], []]
    while open.contains(where: { $0 >= 0 }) {
      let ready = try System.waitToRead(open[0], open[1])
      for index in ready.indices where ready[index] {
        let bytes = try readSome(open[index])
        if bytes.isEmpty { open[index] = -1 }
        if index == 0 || read[1].count < most { read[index] += bytes }
      }
    }
    return (read[0], read[1])
  }

  private static func readSome(_ descriptor: Int32) throws(FileError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = bytes.withUnsafeMutableBytes { buffer in
      Result { () throws(FileError) in try System.read(descriptor, into: buffer) }
    }
    return Array(bytes.prefix(try count.get()))
  }
}
