import Fichas

@testable import Analysis
@testable import Reporting

/// Four small sheets, and tables of them as text.
enum SampleTables {
  static func sheet(
    _ number: Int, service: String, potential: Int, reached: Int?, cost: Int
  ) -> FileReport {
    let beneficiaria = reached.map { "\($0)" } ?? "\"NM\""
    let text = """
      {"ficha": "ex-ante", "formulario": "2019-nuevo",
       "encabezado": {"programa": "P\(number)", "servicio": "\(service)", "codigo": "C\(number)"},
       "poblacion": {"potencial": \(potential), "objetivo": \(potential / 2),
         "beneficiaria": {"2019": \(beneficiaria)},
         "cobertura": {"ejercicio": 2019, "sobrePotencial": "3,54 %"}},
       "gasto": {"administrativo": 1, "total": \(cost), "porBeneficiario": "37,06"}}
      """
    return Checker().check(text: text, named: "\(number).json")
  }

  static var sheets: [FileReport] {
    [
      sheet(1, service: "Ñuble", potential: 1_000, reached: 100, cost: 7_000),
      sheet(2, service: "Arica", potential: 500, reached: 7, cost: 99),
      sheet(3, service: "Ñuble", potential: 10, reached: nil, cost: 50),
      sheet(4, service: "Ñuble", potential: 300, reached: 33, cost: 1_234_567),
    ]
  }

  static func text(
    _ request: TableRequest, _ files: [FileReport], _ format: TableFormat = .csv,
    _ options: TableOptions = TableOptions()
  ) -> String {
    var maker = TableMaker(request)
    for file in files { maker.add(maker.part(of: file)) }
    return String(decoding: maker.table.rendered(as: format, options), as: UTF8.self)
  }
}
