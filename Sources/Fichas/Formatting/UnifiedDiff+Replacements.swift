import DocumentTree
package import Reporting

extension UnifiedDiff {
  /// Returns the changes that turn one text into another, each of whole lines, in ascending order.
  package static func replacements(
    _ old: [UInt8], _ new: [UInt8]
  ) -> [Correction.Replacement] {
    var replacements: [Correction.Replacement] = []
    var start = 0
    var end = 0
    var added: [UInt8] = []
    func close() {
      if end > start || !added.isEmpty {
        replacements.append(
          Correction.Replacement(
            ByteRange(start: start, end: end), with: String(decoding: added, as: UTF8.self)))
      }
      added = []
    }
    for step in steps(lines(of: old), lines(of: new)) {
      switch step.sign {
      case UInt8(ascii: "-"): end += step.line.count
      case UInt8(ascii: "+"): added += step.line
      default:
        close()
        end += step.line.count
        start = end
      }
    }
    close()
    return replacements
  }
}
