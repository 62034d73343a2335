import Constraints
import DocumentTree
import ExactNumbers

/// A formula of an answer with what it is for.
struct FormulaCandidate {
  /// What a formula is for.
  enum Role: Equatable {
    /// Its result is the population.
    case result
    /// Another formula goes on with its result, or its result is no population.
    case step
    /// It is not known what its result is.
    case unclear(UnreadFormula.Reason)
  }

  let text: AnswerText
  let statement: FormulaStatement
  let read: ReadFormula
  /// The population in whose answer it stands.
  let answer: FormulaTarget
  /// Whether the answer holds nothing but formulas.
  let isFormulaField: Bool
  /// The population that it arrives at, or is a step to.
  var target: FormulaTarget
  var role = Role.step
  /// Other places in which the same letters stand.
  private(set) var copies: [(field: JSONPointer, ranges: [Range<Int>])] = []
  /// The words before and behind it and its copies, which name the part that it is.
  private var names: [(field: JSONPointer, words: String)]

  /// Takes a formula of an answer; `end` is where the one before it ends in the text.
  init(
    _ text: AnswerText, _ statement: FormulaStatement, _ read: ReadFormula, answer: FormulaTarget,
    after end: Int
  ) {
    (self.text, self.statement, self.read) = (text, statement, read)
    self.answer = answer
    target = answer
    isFormulaField = FormulaTarget.isFormulaField(text.field)
    letters = text.content[read.formula.signs].filter { $0 > 0x20 }
    let signs = read.formula.signs
    let before = text.piece(min(end, signs.lowerBound)..<signs.lowerBound)
    let behind = text.piece(
      signs.upperBound..<max(signs.upperBound, statement.range.upperBound))
    names = [(text.field, before.normalisedName + " " + behind.normalisedName)]
  }

  /// Whether another formula only says this one again: the same letters in another answer, or in one
  /// answer under the same words.
  ///
  /// Under other words they are two equal parts, «hombres» and «mujeres», unless one of them is a
  /// population already.
  func isRepeated(by other: FormulaCandidate) -> Bool {
    guard letters == other.letters else { return false }
    let here = names.filter { $0.field == other.text.field }
    return here.isEmpty || !read.fits.isEmpty
      || here.contains { name in other.names.contains { $0.words == name.words } }
  }

  mutating func addCopy(_ other: FormulaCandidate) {
    copies.append((other.text.field, other.ranges))
    names += other.names
  }

  /// Its letters and signs, without blanks.
  let letters: [UInt8]

  /// Whether its result can be a number of people.
  var canBePopulation: Bool {
    read.formula.unit != .percent && read.formula.unit != .money
  }

  /// The ranges of its numbers in the text of the answer, except those whose marks are of another
  /// notation than the rest of it.
  var ranges: [Range<Int>] {
    let numbers = read.formula.operands.enumerated().compactMap { index, operand in
      if case .number(let number) = operand { (number, read.numbers[index]) } else { nil }
    }
    func hasComma(_ number: NumberInText) -> Bool {
      text.content[number.range].contains(UInt8(ascii: ","))
    }
    let isMixed = numbers.contains {
      hasComma($0.0) && $0.0.otherReading == nil && $0.0.value.scale > 0
    }
    return numbers.compactMap { number, value in
      isMixed && hasComma(number) && number.value != value ? nil : number.range
    }
  }

  /// Whether this formula begins with or uses the result of another one.
  func uses(_ other: FormulaCandidate) -> Bool {
    let stated = other.read.formula.result.flatMap { other.read.numbers[$0.operand] }
    return zip(read.formula.operands.indices, read.numbers).contains { index, number in
      guard let number, index != read.formula.result?.operand else { return false }
      if number == stated { return true }
      guard let total = other.read.total else { return false }
      return (try? total.rounded(toScale: number.scale)) == number
    }
  }

  /// Whether it calculates with a number.
  func uses(_ number: ExactDecimal) -> Bool {
    read.formula.operands.indices.contains {
      read.numbers[$0] == number && $0 != read.formula.result?.operand
    }
  }

  /// Whether it calculates with a share, bare or in percent.
  func usesShare(_ share: ExactDecimal) -> Bool {
    uses(share) || (try? share.scaled(byPowerOfTen: 2)).map(uses) ?? false
  }

  /// Whether it calculates with the population of that name.
  func names(_ target: FormulaTarget) -> Bool {
    read.formula.operands.contains {
      if case .name(let name, _) = $0 { FormulaTarget(named: name) == target } else { false }
    }
  }
}
