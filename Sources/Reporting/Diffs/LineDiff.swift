/// A unified diff of two sources, as written by `diff -u`.
///
/// If both have the same number of lines, as after edits within lines, they are compared line by
/// line; otherwise everything from the first to the last differing line is one change.
public struct LineDiff {
  private static let context = 3

  private let old: [ArraySlice<UInt8>]
  private let new: [ArraySlice<UInt8>]

  /// Compares two sources.
  public init(_ old: [UInt8], _ new: [UInt8]) {
    self.old = Self.lines(old)
    self.new = Self.lines(new)
  }

  /// The lines with their line breaks.
  private static func lines(_ source: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var rest = source[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
      lines.append(rest[rest.startIndex..<end])
      rest = rest[end...]
    }
    return lines
  }

  /// Lines of the old source and their replacement.
  private struct Change {
    var old: Range<Int>
    var new: Range<Int>
  }

  private var changes: [Change] {
    if old.count == new.count {
      return changedRuns.map { Change(old: $0, new: $0) }
    }
    let shared = min(old.count, new.count)
    let start = (0..<shared).first { old[$0] != new[$0] } ?? shared
    let end = (0..<(shared - start)).first {
      old[old.count - 1 - $0] != new[new.count - 1 - $0]
    }
    let tail = end ?? shared - start
    return [Change(old: start..<(old.count - tail), new: start..<(new.count - tail))]
  }

  /// The changed lines, with consecutive ones grouped.
  private var changedRuns: [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in old.indices where old[index] != new[index] {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<(index + 1)
      } else {
        runs.append(index..<(index + 1))
      }
    }
    return runs
  }

  /// The changes, with those grouped whose context lines touch.
  private var hunks: [[Change]] {
    var hunks: [[Change]] = []
    for change in changes {
      if let last = hunks.last?.last,
        change.old.lowerBound - last.old.upperBound <= 2 * Self.context
      {
        hunks[hunks.count - 1].append(change)
      } else {
        hunks.append([change])
      }
    }
    return hunks
  }

  /// The diff, or nil if the sources are equal.
  ///
  /// - Parameter path: the name of the file
  /// - Returns: the bytes, with the line breaks of the sources
  public func unified(_ path: String) -> [UInt8] {
    let hunks = hunks
    if hunks.isEmpty { return [] }
    var bytes = Array("--- \(path)\n+++ \(path)\n".utf8)
    for hunk in hunks { write(hunk, to: &bytes) }
    return bytes
  }

  private func write(_ hunk: [Change], to bytes: inout [UInt8]) {
    guard let first = hunk.first, let last = hunk.last else { return }
    let before = max(0, first.old.lowerBound - Self.context)..<first.old.lowerBound
    let after = last.old.upperBound..<min(old.count, last.old.upperBound + Self.context)
    let start = first.new.lowerBound - before.count
    let end = last.new.upperBound + after.count
    bytes += Self.head(before.lowerBound..<after.upperBound, start..<end)
    var place = before.lowerBound
    for change in hunk {
      write(old[place..<change.old.lowerBound], " ", to: &bytes)
      write(old[change.old], "-", to: &bytes)
      write(new[change.new], "+", to: &bytes)
      place = change.old.upperBound
    }
    write(old[place..<after.upperBound], " ", to: &bytes)
  }

  private static func head(_ old: Range<Int>, _ new: Range<Int>) -> [UInt8] {
    func part(_ range: Range<Int>) -> String {
      "\(range.isEmpty ? range.lowerBound : range.lowerBound + 1),\(range.count)"
    }
    return Array("@@ -\(part(old)) +\(part(new)) @@\n".utf8)
  }

  private func write(
    _ lines: ArraySlice<ArraySlice<UInt8>>, _ sign: Unicode.Scalar, to bytes: inout [UInt8]
  ) {
    for line in lines {
      bytes.append(UInt8(ascii: sign))
      bytes += line
      if line.last != UInt8(ascii: "\n") { bytes += "\n\\ No newline at end of file\n".utf8 }
    }
  }
}
