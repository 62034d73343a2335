/// A label of the form in a text, and the cells up to the next one.
struct FoundLabel: Sendable {
  /// What stands behind it.
  let shape: Prompt.Shape
  /// The bytes of the label, over as many lines as it takes.
  let place: Range<Int>
  /// Where it begins on the page; nil if unknown.
  var left: Int?
  /// Whether a colon stands behind it.
  let hasColon: Bool
  /// What stands behind it; the first may be the rest of its last line.
  var cells: [TextCell] = []
  /// The number of its limit of characters.
  var limit: Range<Int>?
  /// Whether it begins a page of a text that does not tell cells: what is above may be its value.
  var beginsPage = false
}
