import DocumentTree

extension JsonWriter {
  /// Writes what a place has besides its line: the companion that it is in, or the page of its text.
  mutating func members(around place: Place?) {
    if let file = place?.file { member("file", file) }
    if let page = place?.page { member("page", page) }
  }
}
