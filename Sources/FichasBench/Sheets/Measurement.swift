import Fichas

/// A check of a sample in a separate process, so that its memory can be measured.
struct Measurement {
  let seconds: Double
  let peakKibibytes: Int

  /// The arguments that start the measuring process.
  static let flag = "--measure"

  /// Measures three times and returns the median; `nil` if a run fails or finds anything other than
  /// the planted mistakes.
  init?(_ sample: Sample, jobs: Int, program: String) {
    let expected = MeasuredSheet.mistakes(among: sample.count)
    let arguments = [Self.flag, sample.folder, "\(jobs)", "\(sample.count)", "\(expected)"]
    var outcomes: [Machine.Outcome] = []
    for _ in 0..<3 {
      guard let outcome = Machine.run(program, arguments), outcome.status == 0 else { return nil }
      outcomes.append(outcome)
    }
    let median = outcomes.sorted { $0.duration < $1.duration }[1]
    seconds = median.duration / .seconds(1)
    peakKibibytes = outcomes.map(\.peakKibibytes).max() ?? 0
  }

  /// The measuring process: checks a folder, discards the report, and compares the findings with
  /// the planted mistakes.
  static func measure(_ arguments: [String]) -> Int32 {
    guard arguments.count == 4, let jobs = Int(arguments[1]), let files = Int(arguments[2]),
      let mistakes = Int(arguments[3])
    else { return 2 }
    let run = ReportRun(
      check: CheckRun(paths: [Path(arguments[0])], jobs: jobs), outputs: [ReportOutput(.json)],
      options: RenderingOptions())
    guard let tally = try? run.write(to: .standard) else { return 2 }
    return tally.files == files && tally.errors == mistakes && !tally.hasUnread ? 0 : 1
  }
}
