import DocumentTree
import ExactNumbers

extension SheetWalk {
  /// Reads a key that the form does not have as the one that it can only mean, or says that it is unknown.
  mutating func checkKey(_ key: Node, _ value: Node, in place: Int) {
    // what may have been meant takes a search, which a file of nothing but wrong keys shall not get
    guard issues.count < Self.limit else { return note(.unknownKey("", nil), key) }
    if let decimals = decimals(key, value) {
      return noteDecimals(key, decimals, in: groups.last?.node)
    }
    guard let child = tree.meaning(of: key.text, in: place), !key.isAlias else {
      return noteUnknown(key, value, place)
    }
    let name = tree.name(of: child)
    if isRepeated(key, name) { return noteRepeated(key, value, name) }
    respell(key, as: name, .respelledKey(key.shortText, as: name))
    visit(key, value, child, in: place)
  }

  /// Says that a key is what stood behind the comma of a figure.
  mutating func noteDecimals(_ key: Node, _ decimals: SheetIssue.Suggestion, in group: Node?) {
    markDamaged(group)
    markDamaged(cutFigure(before: key))
    note(.unknownKey(key.shortText, decimals), key)
  }

  /// Reads a key as the year that it can only mean, or says that it is none.
  mutating func checkYear(_ key: Node, _ value: Node, in table: Node) {
    guard issues.count < Self.limit else { return note(.notAYear("", nil), key) }
    let decimals = decimals(key, value)
    guard decimals == nil, !key.isAlias, let year = YearSpelling.year(key.text) else {
      // what stands behind a key that is no year is a row that nobody can place; the others are as they are
      markDamaged(decimals == nil ? key : table)
      markDamaged(cutFigure(before: key))
      return note(.notAYear(key.shortText, decimals), key)
    }
    let name = String(year)
    groups.append((table, 0))
    defer { groups.removeLast() }
    if isRepeated(key, name) { return noteRepeated(key, value, name) }
    respell(key, as: name, .respelledYear(key.shortText, as: name))
  }

  /// Says that a key is unknown; what it may have been meant to be is not missing.
  private mutating func noteUnknown(_ key: Node, _ value: Node, _ place: Int) {
    let text = key.shortText
    let meant =
      isFigure(value, of: groups.last?.node, place)
      ? .key("numero") : tree.suggestion(for: text, in: place)
    note(.unknownKey(text, meant), key)
    switch meant {
    case .key(let near):
      guard let group = pointer.parent else { break }
      // the figure of a group stands in its `numero`
      let isFigure = near == "numero" && tree.places[place].isFigure
      unread.insert(isFigure ? group : group.appending(near))
    case .place(let pattern) where !pattern.contains("*"): unread.insert(JSONPointer(pattern))
    default: break
    }
  }

  /// Whether an unknown key of a figure that has no `numero` has a figure behind it.
  private func isFigure(_ value: Node, of group: Node?, _ place: Int) -> Bool {
    guard tree.places[place].isFigure, let group, value.kind == .scalar,
      member("numero", of: group) == nil
    else { return false }
    if case .value(let figure) = Cifra.Estado(scalar: value, notation) {
      return figure.number != nil
    }
    return FigureSpelling(value.text, notation)?.rest.isEmpty ?? false
  }

  private mutating func respell(_ key: Node, as name: String, _ issue: SheetIssue.Kind) {
    respellings[key.index] = .text(name)
    note(issue, key, replacement: replacement(of: key, with: name))
  }

  /// The first other key of the group that is read as `name`; nil where there is none.
  private func twin(of key: Node, _ name: String) -> (key: Node, value: Node)? {
    groups.last?.node.entries.first { other, _ in
      guard other.index != key.index, other.kind == .scalar else { return false }
      return respellings[other.index].map { $0 == .text(name) } ?? other.hasText(name)
    }
  }

  private func isRepeated(_ key: Node, _ name: String) -> Bool { twin(of: key, name) != nil }

  /// Says that two keys mean the same; which of them counts cannot be told.
  private mutating func noteRepeated(_ key: Node, _ value: Node, _ name: String) {
    guard let twin = twin(of: key, name) else { return }
    respellings[key.index] = .text(name)
    damaged.formUnion([value.index, twin.value.index])
    note(.repeatedKey(key.shortText, as: name, first: twin.key.range), key)
  }

  private mutating func markDamaged(_ node: Node?) {
    if let node { damaged.insert(node.index) }
  }
}
