import DocumentTree
import ExactNumbers
import Generators
import SheetRules
import Testing

@testable import Analysis
@testable import Reporting

@Suite("The fewest questions")
struct FewestQuestionsTests {
  private func suspect(_ name: String, _ proposed: Int?, isFilledIn: Bool = false) -> Suspect {
    Suspect(
      field: JSONPointer("/\(name)"), range: nil, name: LocalizedText(name),
      reported: ExactDecimal(1),
      proposed: proposed.map { ExactDecimal($0) }, leavesCutFigure: false,
      values: LocalizedText(""),
      slip: nil, otherSlips: [], mends: [], bounds: [], isFilledIn: isFilledIn, isYear: false,
      isShare: false, unique: false)
  }

  private func tie(_ hypotheses: [[Suspect]], leaders: Int? = nil) -> SuspectGroup {
    SuspectGroup(
      members: [], isAdvised: false, hypotheses: hypotheses, leaders: leaders ?? hypotheses.count,
      isClear: false, cleared: [], rowGap: nil, isRowLikely: false, tellsApart: nil, bound: nil)
  }

  private func names(_ questions: FewestQuestions) -> [String] { questions.figures.map(\.name.es) }

  @Test("ask for all figures of a sum but one, and rather not for what the system computes")
  func sum() {
    let total = suspect("total", 2, isFilledIn: true)
    let group = tie([[total], [suspect("a", 2)], [suspect("b", 2)]])
    let questions = FewestQuestions([group])
    #expect(names(questions) == ["a", "b"])
    #expect(questions.isLeast && questions.decided == [0] && questions.open == [])
  }

  @Test("share a figure between two ties")
  func shared() {
    let groups = [
      tie([[suspect("a", 2)], [suspect("b", 2)]]), tie([[suspect("c", 2)], [suspect("b", 3)]]),
    ]
    #expect(names(FewestQuestions(groups)) == ["b"])
  }

  @Test("tell two explanations apart that change one figure to different ones")
  func values() {
    let groups = [tie([[suspect("a", 2)], [suspect("a", 3)]])]
    #expect(names(FewestQuestions(groups)) == ["a"])
    let vague = FewestQuestions([tie([[suspect("a", nil)], [suspect("a", nil)]])])
    #expect(vague.figures.isEmpty && vague.decided == [] && vague.open == [0])
  }

  @Test("leave out what is no tie, and leave open what has too many explanations")
  func limits() {
    let clear = tie([[suspect("a", 2)], [suspect("b", 2)]], leaders: 1)
    let many = tie((0..<13).map { [suspect("s\($0)", 2)] })
    let questions = FewestQuestions([clear, many])
    #expect(questions.figures.isEmpty && questions.open == [1] && questions.decided == [])
  }

  @Test("are as few as trying all sets finds, and decide every tie", arguments: 0..<60)
  func twin(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let groups = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
      tie(
        (0..<Int.random(in: 2...4, using: &generator)).map { _ in
          Set(
            (0..<Int.random(in: 1...2, using: &generator)).map { _ in
              Int.random(in: 0..<6, using: &generator)
            }
          ).sorted().map { suspect("f\($0)", Int.random(in: 2...3, using: &generator)) }
        })
    }
    let questions = FewestQuestions(groups)
    #expect(questions.isLeast)
    #expect(questions.decided.count + questions.open.count == groups.count)
    let ties = questions.decided.map { groups[$0].hypotheses }
    let asked = Set(questions.figures.map(\.name.es))
    #expect(ties.allSatisfy { isDecided($0, by: asked) })
    let all = Set(ties.joined().joined().map(\.name.es)).sorted()
    for mask in 0..<(1 << all.count) where mask.nonzeroBitCount < asked.count {
      let some = Set(all.indices.filter { mask >> $0 & 1 == 1 }.map { all[$0] })
      #expect(!ties.allSatisfy { isDecided($0, by: some) }, "\(some) instead of \(asked)")
    }
  }

  /// Whether no two explanations foresee the same answers to what is asked.
  private func isDecided(_ explanations: [[Suspect]], by asked: Set<String>) -> Bool {
    let answers = explanations.map { explanation in
      asked.sorted().map { name in
        explanation.first { $0.name.es == name }?.proposed?.description ?? "1"
      }
    }
    return Set(answers).count == answers.count
  }
}
