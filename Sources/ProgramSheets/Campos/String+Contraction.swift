extension String {
  /// What a Spanish name is called behind *de*: *del sexo*, *de la región*.
  package var afterDe: String { behind("de") }

  /// What a Spanish name is called behind *a*: *al año*, *a la región*.
  package var afterA: String { behind("a") }

  /// *De* and *a* are joined with the article *el*, but not with that of a name, as in *de El Bosque*.
  private func behind(_ preposition: String) -> String {
    hasPrefix("el ") ? "\(preposition)l \(dropFirst(3))" : "\(preposition) \(self)"
  }
}
