import DocumentTree
import ExactNumbers

extension SheetWalk {
  /// Notes the notation of a figure that can be of one only.
  mutating func noteNotation(of node: Node, _ place: Int) {
    guard notations.count < Notation.allCases.count, !node.isNull else { return }
    let isWhole = !tree.places[place].admitsDecimals
    if let notation = node.withBytes({ Notation(onlyOneOf: $0, isWhole: isWhole) }) {
      notations.insert(notation)
    }
  }
}

extension Notation {
  /// The notation of a figure that says another number, or none, in the other one; nil where both say the same,
  /// or each its own.
  ///
  ///     1.167.259  37,06  1.071,5     Chilean
  ///     1,167,259  37.06  1,071.5     with a point before the decimals
  ///     1.250  677,207                of either; a whole number of 1.250 is Chilean
  fileprivate init?(onlyOneOf bytes: Span<UInt8>, isWhole: Bool) {
    var start = 0
    while start < bytes.count, !Ascii.isDigit(bytes[start]) { start += 1 }
    guard start < bytes.count else { return nil }
    var groups = [0]
    var marks: [UInt8] = []
    for index in start..<bytes.count {
      if Ascii.isDigit(bytes[index]) {
        groups[groups.count - 1] += 1
      } else if bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ",") {
        marks.append(bytes[index])
        groups.append(0)
      } else {
        break
      }
    }
    guard let last = marks.last, groups.last != 0 else { return nil }
    let isPoint = last == UInt8(ascii: ".")
    let canGroup =
      groups[0] <= 3 && bytes[start] != 0x30 && groups.dropFirst().allSatisfy { $0 == 3 }
    if marks.contains(where: { $0 != last }) {
      // points and commas: the last one stands before the decimals
      self = isPoint ? .punto : .chilena
    } else if marks.count > 1 {
      self = isPoint ? .chilena : .punto
    } else if !canGroup {
      self = isPoint ? .punto : .chilena
    } else if isWhole, isPoint {
      self = .chilena
    } else {
      return nil
    }
  }
}
