import Analysis

/// The lines in which two texts differ, as `diff -u` and `patch` know them.
public enum UnifiedDiff {
  /// Lines shown before and after each change.
  private static let context = 3
  /// Beyond this many lines between the first and the last change they are one change.
  private static let greatestCompared = 4_000

  /// Appends the difference; nothing where the texts are the same.
  ///
  /// - Parameters:
  ///   - old: the old text
  ///   - new: the new text
  ///   - name: the file's name
  ///   - bytes: what to append to
  public static func write(
    _ old: [UInt8], _ new: [UInt8], named name: [UInt8], into bytes: inout [UInt8]
  ) {
    guard old != new else { return }
    let steps = steps(lines(of: old), lines(of: new))
    bytes += Array("--- a/".utf8) + name + Array("\n+++ b/".utf8) + name + [newline]
    for hunk in hunks(steps) { write(steps, hunk, into: &bytes) }
  }

  private static let newline = UInt8(ascii: "\n")

  struct Step {
    let sign: UInt8
    let line: ArraySlice<UInt8>
    /// The lines of both texts before this one.
    let old: Int
    let new: Int
  }

  /// The lines, each with its line feed.
  static func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: newline).map { $0 + 1 } ?? text.count
      lines.append(text[start..<end])
      start = end
    }
    return lines
  }

  // MARK: Comparing

  static func steps(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Step] {
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old.reversed(), new.reversed()).prefix(min(old.count, new.count) - head)
      .prefix { $0 == $1 }.count
    let (oldEnd, newEnd) = (old.count - tail, new.count - tail)
    let isSmall = max(oldEnd, newEnd) - head <= greatestCompared
    let difference = isSmall ? new[head..<newEnd].difference(from: old[head..<oldEnd]) : nil
    let removed = Set(difference?.removals.map { head + $0.place } ?? Array(head..<oldEnd))
    let added = Set(difference?.insertions.map { head + $0.place } ?? Array(head..<newEnd))
    var steps: [Step] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if removed.contains(left) {
        steps.append(Step(sign: UInt8(ascii: "-"), line: old[left], old: left, new: right))
        left += 1
      } else if added.contains(right) {
        steps.append(Step(sign: UInt8(ascii: "+"), line: new[right], old: left, new: right))
        right += 1
      } else {
        steps.append(Step(sign: UInt8(ascii: " "), line: old[left], old: left, new: right))
        (left, right) = (left + 1, right + 1)
      }
    }
    return steps
  }

  /// The steps that belong together: changes with the lines around them.
  private static func hunks(_ steps: [Step]) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for index in steps.indices where steps[index].sign != UInt8(ascii: " ") {
      let range = max(0, index - context)..<min(steps.count, index + context + 1)
      if let last = hunks.last, range.lowerBound <= last.upperBound {
        hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
      } else {
        hunks.append(range)
      }
    }
    return hunks
  }

  // MARK: Writing

  private static func write(_ steps: [Step], _ hunk: Range<Int>, into bytes: inout [UInt8]) {
    let part = steps[hunk]
    let added = part.count { $0.sign == UInt8(ascii: "+") }
    let removed = part.count { $0.sign == UInt8(ascii: "-") }
    let first = steps[hunk.lowerBound]
    let old = span(from: first.old, count: part.count - added)
    let new = span(from: first.new, count: part.count - removed)
    bytes += Array("@@ -\(old) +\(new) @@\n".utf8)
    for step in part {
      bytes.append(step.sign)
      bytes += step.line
      if step.line.last != newline {
        bytes += Array("\n\\ No newline at end of file\n".utf8)
      }
    }
  }

  private static func span(from start: Int, count: Int) -> String {
    let first = count == 0 ? start : start + 1
    return count == 1 ? "\(first)" : "\(first),\(count)"
  }
}

extension CollectionDifference.Change {
  fileprivate var place: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
