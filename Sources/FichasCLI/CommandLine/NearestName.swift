/// Finds the name that somebody most likely meant to write.
enum NearestName {
  /// The nearest of `names`, if it takes few enough changes to be a slip.
  static func of(_ written: String, among names: [String]) -> String? {
    let limit = max(1, written.utf8.count / 3)
    let measured = names.map { (name: $0, distance: distance(written, $0)) }
    return measured.filter { $0.distance <= limit }.min { $0.distance < $1.distance }?.name
  }

  /// Counts the letters put in, left out or replaced and the neighbours swapped from one text to
  /// the other.
  static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left.utf8.prefix(64)), Array(right.utf8.prefix(64)))
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      for column in 0..<right.count {
        let change = last[column] + (left[row] == right[column] ? 0 : 1)
        var best = min(change, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
