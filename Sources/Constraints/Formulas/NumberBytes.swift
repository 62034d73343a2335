/// Character classes of numbers and names, shared by formulas and statements.
extension UInt8 {
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  /// Whether it separates thousands or decimals.
  fileprivate var isMark: Bool { self == UInt8(ascii: ".") || self == UInt8(ascii: ",") }

  /// Whether it is part of a letter; every non-ASCII byte counts as one.
  var isLetter: Bool {
    let lower = self | 0x20
    return (lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")) || self >= 0x80
      || self == UInt8(ascii: "_")
  }
}

extension [UInt8] {
  /// Returns the end of the number that starts at `start`: digits, and marks between digits.
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
