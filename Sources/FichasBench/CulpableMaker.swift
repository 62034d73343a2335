import Chance

/// Makes sheets whose figures agree, of many sizes: one to seven components, figures up to 10^8, a
/// production of zero, a figure that is NM.
struct CulpableMaker {
  private var dice: SeededGenerator
  private let seed: Int

  static func sheet(_ seed: Int) -> CulpableSheet {
    var maker = CulpableMaker(seed)
    return CulpableSheet(name: "generada-\(seed)", bytes: Array(maker.text().utf8))
  }

  private init(_ seed: Int) {
    self.seed = seed
    dice = SeededGenerator(seed: UInt64(seed) &* 7919)
  }

  private mutating func text() -> String {
    "ficha: ex-ante\nformulario: 2019-nuevo\n" + poblacion() + gastos()
  }

  // MARK: Section 3

  private var beneficiarias: [Int] = []

  private mutating func poblacion() -> String {
    let universe = dice.number(20_000...(seed % 5 == 0 ? 30_000_000 : 900_000))
    let first = dice.number(30...95)
    let potencial = rounded(universe * first, 100)
    let shares = [dice.number(400...990), dice.number(50...99) * 10]
    let objetivo = rounded(potencial * shares[0] * shares[1], 1_000_000)
    var year = max(20, objetivo / dice.number(8...60))
    for _ in 0..<4 {
      beneficiarias.append(year)
      year = min(objetivo, year + dice.number(0...max(1, year / 4)))
    }
    let lines = beneficiarias.enumerated().map { "    \(2019 + $0.offset): \(grouped($0.element))" }
    let factors = shares.map { share($0) }
    return """
      poblacion:
        potencial:
          numero: \(grouped(potencial))
          calculo: "\(grouped(universe))*0,\(first) = \(grouped(potencial))"
        focalizacion:
          - {variable: Uno, coeficiente: "\(factors[0])"}
          - {variable: Dos, coeficiente: "\(factors[1])"}
        objetivo:
          numero: \(grouped(objetivo))
          calculo: "\(grouped(potencial))*\(factors[0])*\(factors[1]) = \(grouped(objetivo))"
        beneficiaria:
      \(lines.joined(separator: "\n"))
        cobertura:
          ejercicio: 2019
          sobrePotencial: \(percentage(beneficiarias[0], potencial))
          sobreObjetivo: \(percentage(beneficiarias[0], objetivo))

      """
  }

  // MARK: Sections 5.3 and 6

  private mutating func gastos() -> String {
    let count = seed % 7 + 1
    let largest = seed % 4 == 0 ? 40_000_000 : 900_000
    var rows = (0..<count).map { _ in
      (production: dice.number(10...40_000), spend: dice.number(5_000...largest))
    }
    // a component that has not begun yet
    if seed % 6 == 3, count > 1 { rows[count - 1] = (0, 0) }
    let administrative = dice.number(1_000...90_000)
    let total = rows.reduce(administrative) { $0 + $1.spend }
    let names = rows.indices.map { "Componente \(Character(Unicode.Scalar(UInt8(65 + $0))))" }
    let production = zip(names, rows).map {
      "    - {componente: \($0), unidad: Cursos, cantidad: \(grouped($1.production))}"
    }
    let spends = zip(names, rows).map { spend($0, $1.spend) }
    let units = zip(names, rows).map {
      "    - {componente: \($0), valor: \(unit($1.spend, $1.production))}"
    }
    return """
      produccion:
        ejercicio: 2019
        filas:
      \(production.joined(separator: "\n"))
      gasto:
        ejercicio: 2019
        componentes:
      \(spends.joined(separator: "\n"))
        administrativo: \(grouped(administrative))
        total: \(grouped(total))
        porBeneficiario: "\(quotient(total, beneficiarias[0]))"
        porUnidad:
      \(units.joined(separator: "\n"))
        porcentajeAdministrativo: \(percentage(administrative, total))

      """
  }

  private mutating func spend(_ name: String, _ spend: Int) -> String {
    let row = "    - {componente: \(name), total: \(grouped(spend))"
    guard seed % 3 == 1, spend > 10 else { return row + "}" }
    let first = dice.number(1...(spend - 1))
    return row + ", subtitulos: [{subtitulo: 24, monto: \(grouped(first))}, "
      + "{subtitulo: 33, monto: \(grouped(spend - first))}]}"
  }

  private func unit(_ spend: Int, _ production: Int) -> String {
    production == 0 ? "NM" : "\"" + quotient(spend, production) + "\""
  }

  // MARK: Figures

  private func rounded(_ dividend: Int, _ divisor: Int) -> Int {
    (2 * dividend + divisor) / (2 * divisor)
  }

  private func share(_ thousandths: Int) -> String {
    thousandths % 10 == 0 ? "0,\(thousandths / 10)" : "0,\(thousandths)"
  }

  private func grouped(_ value: Int) -> String {
    value < 1_000 ? "\(value)" : grouped(value / 1_000) + "." + padded(value % 1_000, 3)
  }

  private func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: width - digits.count) + digits
  }

  private func quotient(_ dividend: Int, _ divisor: Int) -> String {
    let hundredths = rounded(100 * dividend, divisor)
    return grouped(hundredths / 100) + "," + padded(hundredths % 100, 2)
  }

  private func percentage(_ part: Int, _ whole: Int) -> String {
    quotient(100 * part, whole) + " %"
  }
}
