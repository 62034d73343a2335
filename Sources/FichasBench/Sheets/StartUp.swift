import FileSystem

/// The duration of short calls of the built command compared with `/bin/true`.
struct StartUp {
  private static let rounds = 100

  let name: String
  let milliseconds: Double
  /// The ratio to `/bin/true`.
  let ratio: Double

  /// Measures the command next to this program; does nothing if it was not built.
  static func measure(beside program: String, sheet: String) -> [StartUp] {
    let command = Path(program).parent.appending("fichas").text
    guard (try? FileStatus.of(Path(command))) != nil else { return [] }
    let calls = [
      ("/bin/true", "/bin/true", []), ("fichas --version", command, ["--version"]),
      ("fichas check", command, ["check", sheet]),
    ]
    let medians = self.medians(of: calls.map { ($0.1, $0.2) })
    return zip(calls, medians).map { call, median in
      StartUp(name: call.0, milliseconds: median, ratio: median / medians[0])
    }
  }

  /// Interleaves the calls, so that disturbances affect all of them.
  private static func medians(of calls: [(String, [String])]) -> [Double] {
    var durations = [[Duration]](repeating: [], count: calls.count)
    for _ in 0..<rounds {
      for (index, call) in calls.enumerated() {
        if let outcome = Machine.run(call.0, call.1) { durations[index].append(outcome.duration) }
      }
    }
    return durations.map { row in
      row.isEmpty ? .nan : row.sorted()[row.count / 2] / .milliseconds(1)
    }
  }
}
