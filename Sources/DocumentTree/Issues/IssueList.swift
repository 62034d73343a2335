/// The issues found so far, bounded so that a broken file cannot drown its reader.
struct IssueList {
  private(set) var issues: [ReadingIssue] = []
  private var errors = 0
  private var notes = 0
  let limit: Int

  init(limit: Int) { self.limit = limit }

  var isFull: Bool { errors > limit }

  mutating func append(_ issue: ReadingIssue) {
    guard !isFull else { return }
    if issue.severity == .note {
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

  /// The issues in order of place; those of one place in order of discovery.
  var sorted: [ReadingIssue] {
    // Nearly always they are so already, and no second list of them is made.
    let isSorted = issues.indices.dropFirst().allSatisfy {
      issues[$0 - 1].range.start <= issues[$0].range.start
    }
    if isSorted { return issues }
    return issues.enumerated().sorted {
      ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset)
    }.map(\.element)
  }
}
