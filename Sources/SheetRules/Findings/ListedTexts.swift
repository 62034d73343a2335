extension [String] {
  /// The texts one after the other with `separator` between them.
  ///
  /// The library's way is made for all sequences: its first use looks up so many types that it takes
  /// longer than a rule.
  package func listed(by separator: String) -> String {
    var list = ""
    for index in indices {
      if index > 0 { list += separator }
      list += self[index]
    }
    return list
  }
}
