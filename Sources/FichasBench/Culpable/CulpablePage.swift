import ExactNumbers
import FileSystem
import Generators

/// Generates the page on how culprits are found, with the results of a study of planted mistakes.
enum CulpablePage {
  /// The command-line argument that selects the page.
  static let word = "culpable"
  /// The command-line argument that prints the failures instead.
  static let failures = "--failures"
  /// The command-line argument that prints the generated sheet of a seed instead.
  static let sheet = "--sheet"

  /// The published sheets used by the study.
  static let published = [
    "articulacion-2019", "capacitacion-2019", "juntos-2019", "servicios-virtuales-2025",
  ]

  /// Does what the words behind `culpable` ask for.
  static func run(_ words: [String]) {
    if words.first == sheet, let seed = words.dropFirst().first.flatMap({ Int($0) }) {
      return print(ConsistentSheet.text(seed: seed), terminator: "")
    }
    if words.first == CulpableCases.word {
      var study = CulpableStudy()
      study.observe = { if $0.outcome != .unnoticed { print(CulpableCases.line($0)) } }
      // the equations that are written for other programs know no steps
      let seeds = (1...30).filter { !ConsistentSheet.generator(seed: $0).writing.hasSteps }
      return plant(in: seeds, &study)
    }
    write(
      examples: words.first { $0 != failures } ?? "Examples", only: words.contains(failures))
  }

  /// Prints the page; `folder` contains the published sheets.
  private static func write(examples folder: String, only failures: Bool) {
    guard let study = study(examples: folder) else {
      print("fichas-bench: no se pudieron leer las fichas de \(folder)")
      ProcessEnvironment.exit(1)
    }
    if failures {
      for failure in study.failures { print(failure.text) }
      print(summary(study) + tables(study))
    } else {
      print(text(study), terminator: "")
    }
  }

  private static func study(examples folder: String) -> CulpableStudy? {
    var study = CulpableStudy()
    for name in published {
      guard let file = try? FileReader().read(Path("\(folder)/\(name).yaml")) else { return nil }
      study.add(CulpableSheet(published: name, text: file.bytes), atMost: 2)
    }
    plant(in: Array(1...60), &study)
    return study
  }

  private static func plant(in seeds: [Int], _ study: inout CulpableStudy) {
    for seed in seeds { study.add(CulpableSheet.generated(seed), atMost: 1, every: 3) }
  }

  static func text(_ study: CulpableStudy) -> String {
    CulpableText.method + ConsistentStudy().text + summary(study) + tables(study) + beside
      + control
  }

  /// Where the figures of another search are put by the script that makes the page.
  private static let beside = """

    ## Al lado de Fellegi y Holt

    La búsqueda de Fellegi y Holt, con el programa entero mixto de scipy, en los mismos errores de las fichas
    generadas 1 a 30 cuya fórmula no va en pasos: cuántas veces las cifras cambiadas son el único conjunto menor, y cuántas si de los menores
    queda el único al que lleva un error de la mano (`Tests/FellegiHolt/run`, que escribe esta página).

    <!-- fellegi-holt -->


    """

  /// The study of a single sheet: if this line differs from the page, the search has changed since.
  static var control: String {
    var study = CulpableStudy()
    study.add(CulpableSheet.generated(4), atMost: 1)
    let total = study.total
    return """
      Control: de \(total.noticed) errores en la ficha generada 4, \(total[.first]) primeras, \(total[.tied]) empates, \(total[.behind]) detrás y \(total.restored) repuestas.

      """
  }

  private static func summary(_ study: CulpableStudy) -> String {
    let total = study.total
    let seen = total.noticed
    return """
      ## Cuánto acierta

      Las tablas salen de `fichas-bench culpable Examples`. En \(study.sheets) fichas sin
      contradicciones (las cuatro publicadas, con las suyas corregidas, y \(study.sheets - 4) generadas) se plantan
      errores de \(PlantedKind.allCases.count) clases, y se mira qué dice el informe y qué cambian `--fix` y `--fix=suggested`.

      - \(CulpableText.number(seen)) errores rompen alguna ecuación; otros \(CulpableText.number(total[.unnoticed])) caben en el
        redondeo de todas o cambian una cifra que ninguna ecuación protege, y no se ven.
      - La cifra cambiada falta entre las candidatas \(times(total[.missed])).
      - \(CulpableText.number(total.trueTies)) son empates verdaderos: otro error igual de simple, en otra cifra, da la misma ficha.
      - De los otros \(CulpableText.number(total.separable)), la cifra cambiada queda sola y primera en \(percent(total[.first], total.separable)).
      - Una cifra que está bien queda sola y primera en \(percent(total[.wrong], seen)) de los que se ven.
      - La cifra cambiada se llama *la causa* \(times(total.causes)); una que está bien, \(times(total.falseCauses)).
      - `--fix` y `--fix=suggested` cambian una cifra que está bien \(times(total.harms)), y reponen
        las que estaban mal, y nada más, \(times(total.mended)).
      - De las que quedan primeras, la propuesta es la cifra original en \(percent(total.restored, total[.first])).


      """
  }

  private static func times(_ count: Int) -> String {
    count == 1 ? "1 vez" : "\(CulpableText.number(count)) veces"
  }

  private static func tables(_ study: CulpableStudy) -> String {
    let kinds = PlantedKind.allCases.compactMap { kind in
      study.kinds[kind].map { (kind.name, $0) }
    }.filter { $0.1.noticed > 0 }
    let fields = study.families.sorted { $0.key < $1.key }
      .map { ("`\($0.key)`", $0.value) }.filter { $0.1.noticed > 0 }
    return "### Por clase de error\n\n" + table("clase de error", kinds)
      + "\n### Por campo\n\n" + table("campo", fields)
  }

  private static func table(
    _ title: String, _ rows: [(String, CulpableStudy.Tally)]
  ) -> String {
    var text =
      "| \(title) | no se ve | se ve | falta | empate | empate verdadero | otra sola | sola "
    text += "| sola, de las que se distinguen | repone la original |\n"
    text += "| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |\n"
    for (name, tally) in rows {
      let counts = [
        tally[.unnoticed], tally.noticed, tally[.missed], tally[.tied] + tally[.behind],
        tally.trueTies, tally[.wrong], tally[.first],
      ].map(CulpableText.number)
      text += "| \(name) | \(counts.joined(separator: " | ")) | "
      text += "\(percent(tally[.first], tally.separable)) | "
      text += "\(percent(tally.restored, tally[.first])) |\n"
    }
    return text
  }

  /// A percentage with two decimals, truncated so that 100 % means all.
  private static func percent(_ part: Int, _ whole: Int) -> String {
    if whole == 0 { return "—" }
    let figure = ExactDecimal(coefficient: Int128(part * 10_000 / whole), scale: 2).reduced
    return figure.description(in: .chilena) + " %"
  }
}
