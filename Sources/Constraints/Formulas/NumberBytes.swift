/// What formulas and statements have in common: how a number and a name begin and go on.
extension UInt8 {
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  /// Whether it groups thousands or begins decimals.
  fileprivate var isMark: Bool { self == UInt8(ascii: ".") || self == UInt8(ascii: ",") }

  /// Whether it is of a letter; every byte beyond ASCII is taken for one.
  var isLetter: Bool {
    let lower = self | 0x20
    return (lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")) || self >= 0x80
      || self == UInt8(ascii: "_")
  }
}

extension [UInt8] {
  /// Returns where the number that begins at `start` ends: its digits, and marks between digits.
  func endOfNumber(from start: Int) -> Int {
    var end = start
    while end < count {
      if self[end].isDigit {
        end += 1
      } else if self[end].isMark, end + 1 < count, self[end + 1].isDigit {
        end += 2
      } else {
        break
      }
    }
    return end
  }
}
