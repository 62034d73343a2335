import Culprits
import TestSupport
import Constraints
import DocumentTree
import Testing

@testable import FichasBench
@testable import Analysis
@testable import SheetRules

@Suite("The culprit of a planted mistake")
struct CulpableStudyTests {
  private func published() throws -> [CulpableSheet] {
    try CulpablePage.published.map { name in
      CulpableSheet(published: name, text: try Project.bytes("Examples/\(name).yaml"))
    }
  }

  @Test("the sheets of the study have no contradictions of their own")
  func isClean() throws {
    for sheet in try published() + (1...60).map(CulpableSheet.generated) {
      #expect(sheet.isClean, "\(sheet.name)")
      #expect(sheet.figures.count > 12, "\(sheet.name)")
    }
  }

  @Test("the changed figure is always among the candidates, and first where it can be told apart")
  func namesTheCulprit() throws {
    var study = CulpableStudy()
    for sheet in try published() { study.add(sheet, atMost: 1, pairs: 20) }
    for seed in 1...4 { study.add(CulpableSheet.generated(seed), atMost: 1, pairs: 15) }
    #expect(study.missed.isEmpty)
    #expect(study.total.noticed > 1_000)
    #expect(study.total[.first] * 100 >= study.total.separable * 95)
    #expect(study.total[.tied] * 5 < study.total.noticed)
    #expect(study.pairs.separable > 100)
    #expect(study.pairs.bothFirst * 100 >= study.pairs.separable * 90)
    for (kind, tally) in study.kinds where tally.separable > 20 {
      #expect(tally[.first] * 100 >= tally.separable * 95, "\(CulpableText.name(of: kind))")
    }
  }

  /// Sheets of seven components and four years with five mistakes each.
  private func crowded() -> [[UInt8]] {
    var dice = SeededGenerator(seed: 7)
    return (0..<20).map { index in
      let sheet = CulpableSheet.generated(6 + 7 * index)
      let slips = sheet.figures.flatMap { figure in
        CulpableSlip.all(of: figure, in: sheet, atMost: 1, &dice)
      }.shuffled(using: &dice)
      var figures: Set<CulpableFigure> = []
      let five = slips.filter { figures.count < 5 && figures.insert($0.figure).inserted }
      // the last first, so that the places of the others stay
      return five.sorted { $0.figure.range.lowerBound > $1.figure.range.lowerBound }
        .reduce(sheet.bytes) { $1.figure.replaced(by: $1.wrong, in: $0) }
    }
  }

  @Test("with seven components, four years and five mistakes the work stays within its bound")
  func workIsBounded() throws {
    var works: [Int] = []
    for bytes in crowded() {
      let model = try #require(SheetModel(SheetChecker.check(Document.read(bytes, as: .yaml))))
      let promises = model.equations.indices.filter { index in
        model.equations[index].isBinding && model.equations[index].outcome.verdict.isBroken
      }
      let groups = Blame().groups(of: promises, in: model.system(model.cells.table))
      // groups that were taken apart share their search
      works.append(Set(groups.map(\.steps)).reduce(0, +))
      #expect(groups.allSatisfy { $0.steps <= 2 * Blame().mostSteps + 60 || $0.bound != nil })
    }
    works.sort()
    #expect(works[works.count / 2] <= 500)
    #expect(works[works.count - 1] <= 12_000)
  }

  @Test("the page in the documents says what the program says")
  func isFresh() throws {
    let page = try Project.text("docs/culpable.md")
    #expect(page.hasPrefix(CulpableText.method))
    #expect(page.hasSuffix("\n" + CulpablePage.control), "\(CulpablePage.control)")
  }

  @Test("the page has a row for every kind of mistake that was planted")
  func writesPage() {
    var study = CulpableStudy()
    study.add(CulpableSheet.generated(7), atMost: 1, pairs: 2)
    let page = CulpablePage.text(study)
    #expect(page.hasPrefix("# "))
    for kind in study.kinds.keys {
      #expect(page.contains("| \(CulpableText.name(of: kind)) |"), "\(kind)")
    }
  }
}
