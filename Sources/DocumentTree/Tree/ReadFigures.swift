package import ExactNumbers

/// What scalars of a document say as figures, as a walk through it has read them.
package struct ReadFigures: Sendable {
  /// What a scalar says.
  package enum Figure: Sendable {
    case blank
    case written(WrittenFigure)
  }

  /// How the figures are written.
  package let notation: Notation
  /// The scalars, by their index, ascending.
  private var nodes: [Int] = []
  private var figures: [Figure] = []

  /// Starts without figures.
  package init(_ notation: Notation) { self.notation = notation }

  /// Adds what a scalar says; a walk comes to the scalars in the order of the document.
  package mutating func add(_ figure: Figure, of node: Node) {
    // what an alias or a merge leads to a second time is read again
    if let last = nodes.last, last >= node.index { return }
    nodes.append(node.index)
    figures.append(figure)
  }

  /// What a scalar says; nil where it was not read, or is no figure.
  func figure(of node: Int) -> Figure? {
    let index = nodes.partitioningIndex { $0 >= node }
    return index < nodes.count && nodes[index] == node ? figures[index] : nil
  }
}

extension Node {
  /// The figure that the scalar states; nil if no walk has read it or it is not a figure.
  package func readFigure(_ notation: Notation) -> ReadFigures.Figure? {
    guard let read = document.readFigures, read.notation == notation else { return nil }
    return read.figure(of: index)
  }
}
