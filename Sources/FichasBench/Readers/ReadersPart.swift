import DocumentTree
import FileSystem

/// Benchmarks the parsers of both formats against the others on this machine.
///
/// Time is CPU time of one thread. Every run is a separate process, and runs alone.
struct ReadersPart {
  private static let megabytes = [1, 10, 100]
  /// The maximum memory per byte of a file without errors.
  private static let memoryLimit = 6.0

  let folder: String
  let program: String

  func run() throws(Failure) {
    print(
      "\(ProcessEnvironment.processorCount) processors; time of one, memory by byte of the file")
    print("–: refuses the file, is not given it, or cannot be told")
    for format in DocumentFormat.allCases {
      let contenders = [.fichas(program)] + Contender.others(for: format, in: folder)
      try compare(contenders, format)
    }
  }

  private func compare(_ contenders: [Contender], _ format: DocumentFormat) throws(Failure) {
    let table = ReadersTable(contenders)
    table.printHead(format)
    var growth: [Double] = []
    for (shape, size) in Self.files(of: format) {
      guard let file = ReadingFile(shape, size, in: folder) else {
        throw Failure(text: "\(shape.name): cannot be written")
      }
      defer { file.remove() }
      let costs = Contest(file: file, contenders: contenders).run()
      guard let own = costs.first ?? nil else {
        throw Failure(text: "\(format.rawValue), \(shape.name): not the nodes and issues planted")
      }
      table.printRow(file, own, costs.dropFirst())
      if shape.isRealistic { growth.append(own.seconds / Double(file.bytes)) }
      try checkMemory(own, file)
    }
    table.printGrowth(growth, Self.megabytes)
  }

  private func checkMemory(_ cost: Cost, _ file: ReadingFile) throws(Failure) {
    guard file.issues == 0, let memory = cost.memory, memory > Self.memoryLimit else { return }
    let taken = Column.decimal(memory, 2)
    throw Failure(
      text: "\(file.format.rawValue), \(file.name): memory ×\(taken), ×\(Self.memoryLimit) at most")
  }

  private static func files(of format: DocumentFormat) -> [(Shape, ReadingFile.Size)] {
    let sheets = Shape.sheets.flatMap { shape in
      megabytes.map { (shape, ReadingFile.Size.bytes($0 * 1_000_000)) }
    }
    let odd = (Shape.deep + Shape.wide + Shape.tiny + Shape.longLine).map { shape in
      (shape, ReadingFile.Size.bytes(20_000_000))
    }
    let million = Shape.million.map { ($0, ReadingFile.Size.pieces(1_000_000)) }
    return (sheets + odd + million).filter { $0.0.format == format }
  }
}
