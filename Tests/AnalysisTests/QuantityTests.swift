import Culprits
import DocumentTree
import Testing

@testable import Constraints
@testable import Analysis
@testable import ProgramSheets
@testable import SheetRules

@Suite("Kinds of cells")
struct QuantityTests {
  /// COM05 and MON19 compare production with people, and look only where the unit of production counts people.
  private static let countsPeople: Set<String> = ["COM05", "MON19"]

  /// MON17 and the rules on commitments look only where the unit of an indicator, which each sheet chooses, is
  /// the percentage or a count.
  private static let knowsItsUnit: Set<String> = [
    "MON17", "IND01", "IND02", "IND06", "IND08", "IND19",
  ]

  private static let checked: [CheckedSheet] = ExampleCase.all.map { example in
    SheetChecker.check(
      Document.read(MarkedSheet(example.example.text).bytes, as: .yaml),
      options: CheckOptions(profile: example.example.profile))
  }

  private static let sheets = checked.compactMap(\.context)

  @Test("the dimensions of every equation of the catalogue fit")
  func fitsDimensions() {
    var seen: Set<String> = []
    for sheet in Self.checked {
      for checked in sheet.equations {
        guard let cells = sheet.context?.cells, !Self.knowsItsUnit.contains(checked.rule.id)
        else { continue }
        seen.insert(checked.rule.id)
        let misfit = checked.stated.misfit(
          in: cells, countsPeople: Self.countsPeople.contains(checked.rule.id))
        #expect(misfit == nil, "\(checked.rule.id)")
      }
    }
    #expect(seen.isSuperset(of: ["POB01", "POB03", "POB05", "GAS01", "GAS02", "GAS03", "COM05"]))
  }

  @Test("an equation of people and money does not fit")
  func findsMisfits() throws {
    let cells = try #require(Self.sheets.first).cells
    let wrong = StatedEquation.bound(
      cells.objetivo, atMost: .sum(.cell(cells.total), .cell(cells.potencial)), LocalizedText("x"))
    #expect(wrong.misfit(in: cells, countsPeople: false) != nil)
    let right = StatedEquation.ratio(
      cells.porBeneficiario, LocalizedText("x"),
      .quotient(.cell(cells.total), .cell(cells.objetivo)))
    #expect(right.misfit(in: cells, countsPeople: false) == nil)
  }

  @Test("every cell outside a text is a quantity of the form, filled in by whom its row says")
  func knowsOrigins() throws {
    var known = 0
    for sheet in Self.sheets {
      let traits = sheet.cells.traits
      for id in sheet.cells.table.ids where sheet.cells[id].range == nil {
        let field = sheet.cells[id].field
        guard !field.description.contains("estimacion"), !field.description.contains("calculo")
        else { continue }
        var campo = try #require(sheet.cells.tree.field(at: field.tokens), "\(field)")
        if campo.tipo == .razon {
          // a measured figure may stand where its group does
          let place = try #require(sheet.cells[id].figure?.place, "\(field)")
          campo = try #require(sheet.kind.kind.tree.field(at: place), "\(field)")
        }
        #expect(campo.esCantidad, "\(field)")
        let origin = traits[id.index].origin
        #expect((campo.origen == .sistema) == (origin == .filledIn), "\(field)")
        known += 1
      }
    }
    #expect(known > 500)
  }

  @Test("every quantity of the form has a name in sentences, and one in own rules of its type")
  func isNamed() {
    let quantities = Campos.todos.filter(\.esCantidad)
    for campo in quantities {
      #expect(campo.nombre != nil, "\(campo.pattern)")
      let name = OwnName.all.first { $0.symbol.name == campo.nombrePropio }
      #expect(name != nil && name?.symbol.type == campo.unidad?.valueType, "\(campo.pattern)")
    }
    #expect(quantities.count > 20)
  }
}
