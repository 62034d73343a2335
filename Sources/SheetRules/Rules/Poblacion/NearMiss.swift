import ExactNumbers

/// How two figures that should be one differ.
enum NearMiss: Sendable, Equatable {
  /// One or two digits differ.
  case digits(Int)
  /// Two neighbouring digits are swapped.
  case swapped
  /// The mark groups thousands in one and stands before decimals in the other.
  case mark

  /// Compares two whole numbers; nil where they are equal or no near miss.
  ///
  /// Zeros at the end of both say nothing: 25.000 and 70.000 are two round numbers. Of the digits
  /// before them there must be four, and five for two to differ, or the slip would be half the number.
  init?(_ first: ExactDecimal, _ second: ExactDecimal) {
    let (left, right) = (first.reduced, second.reduced)
    guard left.scale == 0, right.scale == 0, left != right else { return nil }
    if Self.areOfOtherLength(left.coefficient, right.coefficient) { return nil }
    var digits = Array(String(left.coefficient).utf8)
    var others = Array(String(right.coefficient).utf8)
    while digits.last == UInt8(ascii: "0"), others.last == UInt8(ascii: "0") {
      digits.removeLast()
      others.removeLast()
    }
    guard digits.count == others.count, digits.count >= 4 else { return nil }
    let places = digits.indices.filter { digits[$0] != others[$0] }
    if places.count == 2, places[1] == places[0] + 1, digits[places[0]] == others[places[1]],
      digits[places[1]] == others[places[0]]
    {
      self = .swapped
    } else if places.count == 1 || (places.count == 2 && digits.count > 4) {
      self = .digits(places.count)
    } else {
      return nil
    }
  }

  /// Whether the one number has more digits than the other for certain; most pairs end here.
  private static func areOfOtherLength(_ first: Int128, _ second: Int128) -> Bool {
    guard first >= 0, second >= 0 else { return false }
    return first / 10 >= second || second / 10 >= first
  }
}

extension LocalizedText {
  /// Says how the figures differ.
  static func nearMiss(_ miss: NearMiss) -> LocalizedText {
    switch miss {
    case .digits(1): LocalizedText(es: "difiere en un dígito", en: "one digit differs")
    case .digits(let count):
      LocalizedText(es: "difiere en \(count) dígitos", en: "\(count) digits differ")
    case .swapped:
      LocalizedText(es: "tiene dos dígitos cambiados de lugar", en: "two digits are swapped")
    case .mark:
      LocalizedText(
        es: "lleva coma donde van los miles: leída como decimal es 1.000 veces menor",
        en:
          "it has a comma where thousands are grouped, and as a decimal would be a thousand times smaller"
      )
    }
  }
}
