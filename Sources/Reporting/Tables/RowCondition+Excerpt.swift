public import Analysis
import DocumentTree
import SheetRules

extension RowCondition.Fault {
  private var lines: LineTable { LineTable(Array(text.utf8)) }

  /// The position of the condition as `1:13`: line and column, 1-based.
  public var place: String {
    let place = lines.place(of: range.lowerBound)
    return "\(place.line):\(place.column)"
  }

  /// The erroneous line of the condition, with markers under the error.
  ///
  /// - Parameter columns: the width to truncate to, in terminal columns
  /// - Returns: both lines, without control characters; empty for an empty condition
  public func excerpt(columns: Int) -> [String] {
    if text.allSatisfy(\.isWhitespace) { return [] }
    let line = lines.lineRange(of: lines.place(of: range.lowerBound).line)
    let wrong = ByteRange(start: range.lowerBound, end: min(range.upperBound, line.end))
    let shown = SourceLine(Array(text.utf8), line: line, focus: wrong)
    let focus = shown.columns(of: wrong)
    let (text, shift) = shown.excerpt(around: focus, columns: columns)
    let first = focus.lowerBound - shift
    let end = max(first + 1, min(focus.upperBound - shift, columns))
    let marks = String(repeating: "^", count: end - first)
    return [text, String(repeating: " ", count: first) + marks]
  }
}
