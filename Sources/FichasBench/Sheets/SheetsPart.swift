/// Measures the speed and memory of checking sheets, and the start-up time of the command.
///
/// Only one process runs at a time, and no sample is written during a measurement.
struct SheetsPart {
  private static let counts = [100, 1_000, 10_000]
  private static let jobs = [1, 2]

  let folder: String
  let program: String

  func run() throws(Failure) {
    print("  sheets  jobs  seconds  sheets/s    MB/s  peak MB")
    var peaks: [Int: [Int]] = [:]
    for count in Self.counts {
      guard let sample = Sample(count: count, below: folder) else {
        throw Failure(text: "\(count) sheets cannot be written")
      }
      defer { sample.remove() }
      Machine.settle()
      for jobs in Self.jobs {
        guard let measured = Measurement(sample, jobs: jobs, program: program) else {
          throw Failure(text: "\(count) sheets on \(jobs) threads: not what was planted")
        }
        show(measured, sample, jobs)
        peaks[jobs, default: []].append(measured.peakKibibytes)
      }
      if count == Self.counts.first { showStartUp(sample) }
    }
    for jobs in Self.jobs { showGrowth(peaks[jobs] ?? [], jobs) }
  }

  private func show(_ measured: Measurement, _ sample: Sample, _ jobs: Int) {
    let megabytes = Double(sample.bytes) / 1e6
    print(
      Column.right("\(sample.count)", 8), Column.right("\(jobs)", 5),
      Column.right(Column.decimal(measured.seconds, 3), 8),
      Column.right(Column.decimal(Double(sample.count) / measured.seconds, 0), 9),
      Column.right(Column.decimal(megabytes / measured.seconds, 1), 7),
      Column.right(Column.decimal(Double(measured.peakKibibytes) / 1024, 1), 8))
  }

  private func showGrowth(_ peaks: [Int], _ jobs: Int) {
    let ratios = zip(peaks.dropFirst(), peaks).map { Column.decimal(Double($0) / Double($1), 2) }
    let counts = Self.counts.map { "\($0)" }.joined(separator: " → ")
    print("memory on \(jobs) thread(s), \(counts) sheets: ×\(ratios.joined(separator: ", ×"))")
  }

  private func showStartUp(_ sample: Sample) {
    let rows = StartUp.measure(beside: program, sheet: Sample.path(1, in: sample.folder))
    if rows.isEmpty { print("start-up not measured: build the product fichas first") }
    for row in rows {
      print(
        "  \(row.name): \(Column.decimal(row.milliseconds, 2)) ms,",
        "×\(Column.decimal(row.ratio, 2))")
    }
  }
}
