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
    /// What it was ended for, before it was done by itself.
    public let excess: Excess?
  }

  /// What a program may not go beyond.
  public struct Bounds: Sendable, Hashable {
    /// The most bytes that it may write.
    public var bytes: Int
    /// The longest time that it may take, in thousandths of a second.
    public var milliseconds: Int

    /// Makes bounds.
    public init(bytes: Int = .max, milliseconds: Int = .max) {
      self.bytes = bytes
      self.milliseconds = milliseconds
    }
  }

  /// Why a program was ended.
  public enum Excess: Sendable, Hashable {
    /// It wrote too much.
    case output
    /// It took too long.
    case time
  }

  /// Runs a program that is found on the PATH; it reads nothing.
  ///
  /// - Parameters:
  ///   - arguments: its name and its arguments
  ///   - bounds: what ends it before it is done
  /// - Returns: how it ended
  /// - Throws: `notFound` where there is no such program, or another reason
  public static func run(
    _ arguments: [Path], within bounds: Bounds = Bounds()
  ) throws(FileError) -> Outcome {
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
      try readBoth(output.reading, errors.reading, within: bounds)
    }
    let excess = try? read.get().excess
    if excess != nil { System.end(number) }
    let status = try System.wait(for: number)
    let (written, complaints, _) = try read.get()
    return Outcome(status: status, output: written, errors: complaints, excess: excess)
  }

  /// More than any message.
  private static let most = 4096

  /// Reads both pipes as they fill, so that neither keeps the program waiting.
  private static func readBoth(
    _ output: Int32, _ errors: Int32, within bounds: Bounds
  ) throws(FileError) -> (output: [UInt8], errors: [UInt8], excess: Excess?) {
    var open = [output, errors]
    var read: [[UInt8]] = [[], []]
    let start = ContinuousClock.now
    while open.contains(where: { $0 >= 0 }) {
      let passed = (ContinuousClock.now - start).milliseconds
      if passed >= bounds.milliseconds { return (read[0], read[1], .time) }
      if read[0].count > bounds.bytes { return (read[0], read[1], .output) }
      let left = bounds.milliseconds == .max ? -1 : bounds.milliseconds - passed
      let ready = try System.waitToRead(open[0], open[1], milliseconds: left)
      for index in ready.indices where ready[index] {
        let bytes = try readSome(open[index])
        if bytes.isEmpty { open[index] = -1 }
        if index == 0 || read[1].count < most { read[index] += bytes }
      }
    }
    return (read[0], read[1], nil)
  }

  private static func readSome(_ descriptor: Int32) throws(FileError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = bytes.withUnsafeMutableBytes { buffer in
      Result { () throws(FileError) in try System.read(descriptor, into: buffer) }
    }
    return Array(bytes.prefix(try count.get()))
  }
}

extension Duration {
  /// In whole thousandths of a second.
  fileprivate var milliseconds: Int {
    Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
  }
}
