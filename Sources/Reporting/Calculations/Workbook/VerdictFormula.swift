import Constraints
import DocumentTree
import ExactNumbers
import SheetRules

/// Writes the check of an equation as a condition of a spreadsheet, from the strictest reading of the
/// digits to the most lenient, as `Equation.check` does.
struct VerdictFormula {
  /// A side of an equation: its value, and what it can be by the digits of its cells.
  struct Side {
    var value: String
    var lower: String
    var upper: String
  }

  let equation: Equation
  /// The unit of the last digit of the stated figure, where that is a single one.
  let halfUnit: String?
  /// Whether both sides state one quantity to the same digit.
  let isRestatement: Bool
  let language: Language

  /// The verdict on a stated side; each side is a number or `""`, and `generous` has both where
  /// coefficients are rounded as well, if there are any.
  func verdict(
    of stated: Side, computed: Side, generous: (stated: Side, computed: Side)?
  ) -> String {
    func quoted(_ verdict: Verdict) -> String { "\"\(verdict.inWords[language])\"" }
    var rest = quoted(.contradiction)
    if !isRestatement {
      if let generous {
        rest =
          "IF(\(agree(generous.stated, generous.computed)),\(quoted(.inputRounding)),\(rest))"
      }
      if let cut = isCut(stated, computed) { rest = "IF(\(cut),\(quoted(.truncation)),\(rest))" }
    }
    return
      "IF(AND(ISNUMBER(\(stated.value)),ISNUMBER(\(computed.value)),ISNUMBER(\(computed.lower)),"
      + "ISNUMBER(\(computed.upper))),"
      + "IF(\(holds(stated, computed)),\(quoted(.exact)),\(rest)),\(quoted(.notChecked)))"
  }

  /// Whether the sides agree exactly or within rounding.
  func holds(_ stated: Side, _ computed: Side) -> String {
    let exact = agreeExactly(stated.value, computed.value)
    return isRestatement ? exact : "OR(\(exact),\(agree(stated, computed)))"
  }

  /// What a spreadsheet may err by; its numbers have 15 digits.
  private func error(_ computed: Side) -> String { "1E-12*ABS(\(computed.value))" }

  private func agreeExactly(_ left: String, _ right: String) -> String {
    let error = "1E-12*ABS(\(right))"
    return switch equation.relation {
    case .equal: "ABS(\(left)-\(right))<=\(error)"
    case .unequal: "ABS(\(left)-\(right))>\(error)"
    case .atMost: "\(left)<=\(right)+\(error)"
    case .atLeast: "\(left)>=\(right)-\(error)"
    case .below: "\(left)<\(right)-\(error)"
    case .above: "\(left)>\(right)+\(error)"
    }
  }

  private func agree(_ stated: Side, _ computed: Side) -> String {
    let error = error(computed)
    switch equation.relation {
    case .equal:
      // half a unit more is printed as the next figure where halves are rounded up
      let isOpen = equation.printing == .halfUp && halfUnit != nil
      let upper =
        isOpen
        ? "\(stated.upper)>\(computed.lower)+\(error)"
        : "\(stated.upper)>=\(computed.lower)-\(error)"
      return "AND(\(stated.lower)<=\(computed.upper)+\(error),\(upper))"
    case .unequal:
      return "OR(\(stated.lower)<>\(stated.upper),\(computed.lower)<>\(computed.upper))"
    case .atMost: return "\(stated.lower)<=\(computed.upper)+\(error)"
    case .atLeast: return "\(stated.upper)>=\(computed.lower)-\(error)"
    case .below: return "\(stated.lower)<\(computed.upper)-\(error)"
    case .above: return "\(stated.upper)>\(computed.lower)+\(error)"
    }
  }

  /// Whether the stated figure was cut off instead of rounded; nil where that says nothing more.
  private func isCut(_ stated: Side, _ computed: Side) -> String? {
    guard equation.relation == .equal, let halfUnit, equation.printing != .exact else { return nil }
    let (value, error) = (stated.value, error(computed))
    return "AND(\(value)-IF(\(value)>0,0,2*\(halfUnit))<=\(computed.upper)+\(error),"
      + "\(value)+IF(\(value)<0,0,2*\(halfUnit))>\(computed.lower)+\(error))"
  }
}
