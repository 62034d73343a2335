import FileSystem

/// Measures how fast sheets are checked, with how much memory, and how fast the command starts.
///
/// Fails where a run finds anything else than what was planted in the sheets.
@main
struct Program {
  private static let counts = [100, 1_000, 10_000]
  private static let jobs = [1, 2]

  static func main() {
    let arguments = CommandLine.arguments
    if arguments.dropFirst().first == Measurement.flag {
      ProcessEnvironment.exit(Measurement.measure(Array(arguments.dropFirst(2))))
    }
    if arguments.dropFirst().first == CulpablePage.word {
      return CulpablePage.write(examples: arguments.dropFirst(2).first ?? "Examples")
    }
    guard let folder = System.makeTemporaryFolder() else { return fail("no temporary folder") }
    let isGood = run(in: folder, program: arguments[0])
    System.removeFolder(folder)
    if !isGood { ProcessEnvironment.exit(1) }
  }

  private static func run(in folder: String, program: String) -> Bool {
    print("  sheets  jobs  seconds  sheets/s    MB/s  peak MB")
    var peaks: [Int: [Int]] = [:]
    for count in counts {
      guard let sample = Sample(count: count, below: folder) else { return false }
      defer { sample.remove() }
      for jobs in jobs {
        guard let measured = Measurement(sample, jobs: jobs, program: program) else {
          fail("\(count) sheets on \(jobs) threads: not what was planted")
          return false
        }
        show(measured, sample, jobs)
        peaks[jobs, default: []].append(measured.peakKibibytes)
      }
      if count == counts.first { showStartUp(program, sample) }
    }
    for jobs in jobs { showGrowth(peaks[jobs] ?? [], jobs) }
    return true
  }

  private static func show(_ measured: Measurement, _ sample: Sample, _ jobs: Int) {
    let megabytes = Double(sample.bytes) / 1e6
    print(
      column("\(sample.count)", 8), column("\(jobs)", 5), column(decimal(measured.seconds, 3), 8),
      column(decimal(Double(sample.count) / measured.seconds, 0), 9),
      column(decimal(megabytes / measured.seconds, 1), 7),
      column(decimal(Double(measured.peakKibibytes) / 1024, 1), 8))
  }

  private static func showGrowth(_ peaks: [Int], _ jobs: Int) {
    let ratios = zip(peaks.dropFirst(), peaks).map { decimal(Double($0) / Double($1), 2) }
    let counts = counts.map { "\($0)" }.joined(separator: " → ")
    print("memory on \(jobs) thread(s), \(counts) sheets: ×\(ratios.joined(separator: ", ×"))")
  }

  private static func showStartUp(_ program: String, _ sample: Sample) {
    let rows = StartUp.measure(beside: program, sheet: Sample.path(1, in: sample.folder))
    if rows.isEmpty { print("start-up not measured: build the product fichas first") }
    for row in rows {
      print("  \(row.name): \(decimal(row.milliseconds, 2)) ms, ×\(decimal(row.ratio, 2))")
    }
  }

  private static func fail(_ message: String) {
    print("fichas-bench: \(message)")
    ProcessEnvironment.exit(1)
  }

  private static func column(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private static func decimal(_ value: Double, _ places: Int) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = Int((value * scale).rounded())
    guard places > 0 else { return "\(scaled)" }
    let digits = String(scaled)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return "\(padded.dropLast(places)).\(padded.suffix(places))"
  }
}
