/// The cost of parsing a file once, without the start-up of the program.
struct Cost {
  /// The CPU time, in seconds.
  let seconds: Double
  /// The peak memory of the whole process per byte of the file; `nil` for a small file, since the
  /// program itself would dominate.
  let memory: Double?
}

/// Several programs that parse one file in turn, so that disturbances affect all of them.
struct Contest {
  private static let rounds = 5
  /// The file size, in bytes, above which the memory of the program itself is negligible.
  private static let leastBytes = 5_000_000

  let file: ReadingFile
  let contenders: [Contender]

  private struct Runs {
    var starts: [Double] = []
    var readings: [Double] = []
    var peak = 0
  }

  /// Runs several rounds; `nil` for those that reject the file or do not get it.
  func run() -> [Cost?] {
    var runs = [Runs](repeating: Runs(), count: contenders.count)
    for _ in 0..<Self.rounds {
      for (index, contender) in contenders.enumerated() where isGiven(contender) {
        add(contender, to: &runs[index])
      }
    }
    return runs.indices.map { cost(runs[$0], contenders[$0]) }
  }

  private func isGiven(_ contender: Contender) -> Bool {
    file.isRealistic || !contender.isSlow
  }

  private func add(_ contender: Contender, to runs: inout Runs) {
    let times = contender.times(file)
    guard let start = Machine.run(contender.command(file, 0), isQuiet: true), start.status == 0,
      let reading = Machine.run(contender.command(file, times), isQuiet: true), reading.status == 0
    else { return }
    runs.starts.append(start.processorSeconds)
    runs.readings.append(reading.processorSeconds)
    runs.peak = max(runs.peak, reading.peakKibibytes << 10)
  }

  private func cost(_ runs: Runs, _ contender: Contender) -> Cost? {
    guard runs.readings.count == Self.rounds, let reading = runs.readings.median,
      let start = runs.starts.median
    else { return nil }
    return Cost(
      seconds: (reading - start) / Double(contender.times(file)),
      memory: file.bytes < Self.leastBytes
        ? nil : Double(runs.peak) / Double(file.bytes))
  }
}
