import DocumentTree

/// The table of one format: the figures of this project, and the ratios of time and memory of the
/// others to them.
struct ReadersTable {
  private let contenders: [Contender]

  init(_ contenders: [Contender]) {
    self.contenders = contenders
  }

  func printHead(_ format: DocumentFormat) {
    let beside = contenders.dropFirst().map { ", beside \($0.version)" }
    print("\n\(format.rawValue.uppercased())\(beside.joined())")
    let others = contenders.dropFirst().flatMap { ["\($0.name) MB/s", "faster", "memory"] }
    print(row("", ["size MB", "MB/s", "memory"] + others))
  }

  func printRow(_ file: ReadingFile, _ own: Cost, _ others: ArraySlice<Cost?>) {
    let megabytes = Double(file.bytes) / 1e6
    let figures = [
      Column.decimal(megabytes, 1), Column.decimal(megabytes / own.seconds, 0), times(own.memory),
    ]
    let beside = others.flatMap { other in
      guard let other else { return ["–", "–", "–"] }
      return [
        Column.decimal(megabytes / other.seconds, 1), times(other.seconds / own.seconds),
        times(other.memory),
      ]
    }
    print(row(file.name, figures + beside))
  }

  func printGrowth(_ secondsByByte: [Double], _ sizes: [Int]) {
    let ratios = zip(secondsByByte.dropFirst(), secondsByByte).map { times($0 / $1) }
    let sizes = sizes.map { "\($0)" }.joined(separator: " → ")
    print("time by byte, sheets of \(sizes) MB: \(ratios.joined(separator: ", "))")
  }

  private func times(_ ratio: Double?) -> String {
    ratio.map { "×" + Column.decimal($0, 2) } ?? "–"
  }

  private func row(_ name: String, _ figures: [String]) -> String {
    Column.left(name, 21) + figures.map { Column.right($0, 12) }.joined()
  }
}
