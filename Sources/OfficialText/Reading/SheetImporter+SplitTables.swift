import DocumentTree

extension SheetImporter {
  /// The labels with the parts of each table together that the end of a page divides, which repeats its headings.
  ///
  /// Those of the table of components stay apart: its columns may stand elsewhere on each page.
  mutating func withWholeTables(_ labels: [FoundLabel]) -> [FoundLabel] {
    var whole: [FoundLabel] = []
    whole.reserveCapacity(labels.count)
    for label in labels {
      guard let first = firstPart(of: label, whole) else {
        whole.append(label)
        continue
      }
      ignored.append(label.place)
      whole[first].cells += label.cells
    }
    return whole
  }

  /// The label whose table a label goes on with; nil for any other.
  private func firstPart(of label: FoundLabel, _ labels: [FoundLabel]) -> Int? {
    switch label.shape {
    case .indicatorRows, .amounts:
      return labels.lastIndex { $0.shape == label.shape }
    case .nothing:
      guard case .dimension? = labels.last?.shape,
        folded.letters(of: [label.place], startWith: Self.headOfAnalysis)
      else { return nil }
      return labels.count - 1
    default: return nil
    }
  }

  private static let headOfAnalysis = Array("dimensionresultados".utf8)
}
