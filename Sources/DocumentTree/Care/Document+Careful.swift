extension Document {
  /// Parses the first document of the file once more, carefully: a slip of the layout costs nothing where
  /// it can only mean one thing, and otherwise only what it stands in.
  ///
  /// Every slip is an issue, so what a strict reading refuses is never accepted in silence.
  ///
  /// - Parameters:
  ///   - order: the keys that the document may have; nil if they are not known.
  ///   - limits: the resource limits.
  /// - Returns: the document; `layoutMends` has the changes of blanks by which it reads strictly.
  package func readCarefully(
    _ order: (any KeyOrder)?, limits: ReadingLimits = ReadingLimits()
  ) -> Document {
    switch format {
    case .json: self
    case .yaml: Document.readYamlCarefully(source, order: order, limits: limits)
    }
  }
}
