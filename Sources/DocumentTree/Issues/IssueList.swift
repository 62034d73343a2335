/// The issues found so far, capped so that a broken file does not produce an endless report.
struct IssueList {
  private(set) var issues: [ReadingIssue] = []
  private var errors = 0
  private var notes = 0
  let limit: Int

  init(limit: Int) { self.limit = limit }

  var isFull: Bool { errors > limit }

  mutating func append(_ issue: ReadingIssue) {
    guard !isFull else { return }
    if issue.severity != .error {
      notes += 1
      if notes > limit { return }
    } else {
      errors += 1
      if isFull {
        issues.append(ReadingIssue(.tooManyIssues(limit: limit), issue.range))
        return
      }
    }
    issues.append(issue)
  }

  /// The issues by position; those at the same position in order of discovery.
  var sorted: [ReadingIssue] {
    // They are nearly always sorted already; avoids a copy.
    let isSorted = issues.indices.dropFirst().allSatisfy {
      issues[$0 - 1].range.start <= issues[$0].range.start
    }
    if isSorted { return issues }
    return issues.enumerated().sorted {
      ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset)
    }.map(\.element)
  }
}
