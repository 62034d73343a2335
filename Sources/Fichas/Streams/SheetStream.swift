import DocumentTree
import FileSystem
import Reporting

/// The sheets that come one after another by standard input: a line each in JSON, a document each in
/// YAML.
///
/// Only the sheet under way is in memory. A line without anything is not a sheet, and neither is a document.
struct SheetStream {
  /// A sheet, or why it could not be read.
  struct Part {
    /// Whose report it is: "<stdin>#3", the third line or document.
    let name: String
    let format: DocumentFormat
    let content: Result<[UInt8], FileError>
  }

  /// The largest sheet, in bytes.
  private let limit: Int
  private let name: String
  private let read: (inout [UInt8]) throws(FileError) -> Bool
  private var splitter: any SheetSplitter = LineSplitter()
  private var format: DocumentFormat?
  private var bytes: [UInt8] = []
  private var isAtEnd = false
  private var isTooLarge = false

  /// Starts a stream.
  ///
  /// - Parameters:
  ///   - name: the name of the input; the ending tells the notation, or else the first character
  ///   - limit: the largest sheet, in bytes
  ///   - read: appends what comes next; false at the end
  init(
    name: String?, limit: Int = FileReader().limit,
    read: @escaping (inout [UInt8]) throws(FileError) -> Bool = {
      (bytes: inout [UInt8]) throws(FileError) in try InputPieces().append(to: &bytes)
    }
  ) {
    self.name = name ?? SourceWalk.nameOfStandardInput
    self.limit = limit
    self.read = read
    if let name { setFormat(.named(Path(name))) }
  }

  /// The next sheet; nil after the last.
  mutating func next() -> Part? {
    do throws(FileError) {
      if format == nil { try findFormat() }
      while true {
        if let end = splitter.nextEnd(in: bytes, isAtEnd: isAtEnd) {
          if let part = take(upTo: end) { return part }
        } else if isAtEnd {
          return nil
        } else {
          try readOn()
        }
      }
    } catch {
      isAtEnd = true
      bytes = []
      splitter.restart()
      return part(.failure(error))
    }
  }

  private mutating func setFormat(_ format: DocumentFormat) {
    self.format = format
    splitter = format == .json ? LineSplitter() : DocumentSplitter()
  }

  private mutating func findFormat() throws(FileError) {
    let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF]
    while !isAtEnd, bytes.allSatisfy(blanks.contains) { isAtEnd = try !read(&bytes) }
    setFormat(.guessed(from: bytes))
  }

  private mutating func readOn() throws(FileError) {
    if bytes.count > limit {
      // only where it ends is still of interest
      isTooLarge = true
      bytes = splitter.forget(bytes)
    }
    isAtEnd = try !read(&bytes)
  }

  /// Removes and returns the sheet before an offset, or nil if there is none.
  private mutating func take(upTo end: SheetEnd) -> Part? {
    let sheet = Array(bytes[..<end.end])
    bytes.removeFirst(end.next)
    splitter.restart()
    defer { isTooLarge = false }
    if isTooLarge || sheet.count > limit {
      return part(.failure(.tooLarge(bytes: limit + 1, limit: limit)))
    }
    return end.hasContent ? part(.success(sheet)) : nil
  }

  private func part(_ content: Result<[UInt8], FileError>) -> Part {
    Part(name: "\(name)#\(splitter.number)", format: format ?? .yaml, content: content)
  }
}

/// Where a sheet ends in the bytes that are there, and where the next one begins.
struct SheetEnd {
  let end: Int
  let next: Int
  let hasContent: Bool
}

/// Finds where the first sheet of some bytes ends.
protocol SheetSplitter {
  /// The number of the sheet that was found last, from 1.
  var number: Int { get }
  /// Looks for the end of the first sheet; nil where it is not there yet.
  mutating func nextEnd(in bytes: [UInt8], isAtEnd: Bool) -> SheetEnd?
  /// Starts over, because the bytes no longer hold the sheet that was found.
  mutating func restart()
  /// What has to stay of the bytes of a sheet that will not be read.
  mutating func forget(_ bytes: [UInt8]) -> [UInt8]
}
