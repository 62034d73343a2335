import Analysis
import DocumentTree
import OfficialText
import ProgramSheets

extension OfficialSheet {
  /// The sheet with its figures in the notation of the form.
  ///
  /// What is printed in another one is written in that, and what can be read in two ways as the other figures leave
  /// it. What nothing decides is blank, and so is each year of a row that has not as many figures as years.
  func withReadFigures() -> OfficialSheet {
    let reading = SheetChecker.read(document)
    let doubts = Set(reading.doubts.map(\.node))
    let lines = document.lineTable()
    var texts: [Int: Respelling] = [:]
    var remarks: [Remark] = []
    var unread: [JSONPointer] = []
    for pointer in undecided {
      guard let node = document.node(at: pointer) else { continue }
      texts[node.index] = .blank
      unread.append(pointer)
    }
    for issue in reading.issues {
      // a figure with something beside it is a mapping
      guard let found = document.node(at: issue.pointer), case let node = found["numero"] ?? found,
        let kind = kind(of: issue, isDoubtful: doubts.contains(node.index))
      else { continue }
      switch kind {
      case .otherNotation(_, let way), .chosenNotation(_, let way):
        texts[node.index] = .text(way)
      case .undecidedNotation:
        texts[node.index] = .blank
        unread.append(issue.pointer)
      default: break
      }
      remarks.append(
        Remark(kind: kind, field: issue.pointer, line: lines.line(of: issue.range.start)))
    }
    if texts.isEmpty, remarks.isEmpty { return self }
    return replacing(document.respelled(texts), adding: remarks, blank: unread)
  }

  /// What is to be known of an issue; nil where it says nothing of a notation.
  private func kind(of issue: SheetIssue, isDoubtful: Bool) -> Remark.Kind? {
    switch issue.kind {
    case .respelledFigure(let text, let way):
      let isNumber = [text, way].allSatisfy { $0.utf8.contains(where: Ascii.isDigit) }
      guard isNumber else { return nil }
      return isDoubtful ? .chosenNotation(text, as: way) : .otherNotation(text, as: way)
    case .twoReadings(let text, let number, _): return .likelyNotation(text, as: number.plain)
    case .twoMeanings(let text, let ways): return .undecidedNotation(text, ways)
    default: return nil
    }
  }
}
