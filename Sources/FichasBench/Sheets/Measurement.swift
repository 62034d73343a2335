import Fichas

/// One check of a sample in a process of its own, so that its memory is its own as well.
struct Measurement {
  let seconds: Double
  let peakKibibytes: Int

  /// The arguments that make a new process of this program measure.
  static let flag = "--measure"

  /// Measures three times and keeps the median; `nil` where a run fails or finds something else
  /// than the mistakes that were planted.
  init?(_ sample: Sample, jobs: Int, program: String) {
    let expected = MeasuredSheet.mistakes(among: sample.count)
    let arguments = [Self.flag, sample.folder, "\(jobs)", "\(sample.count)", "\(expected)"]
    var outcomes: [System.Outcome] = []
    for _ in 0..<3 {
      guard let outcome = System.run(program, arguments), outcome.status == 0 else { return nil }
      outcomes.append(outcome)
    }
    let median = outcomes.sorted { $0.duration < $1.duration }[1]
    seconds = median.duration / .seconds(1)
    peakKibibytes = outcomes.map(\.peakKibibytes).max() ?? 0
  }

  /// What the new process does: checks a folder, writes the report to nowhere, and compares what
  /// was found with what was planted.
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
