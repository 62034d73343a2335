import Culprits
import Constraints
import FileSystem

/// Generates the page on how culprits are found, with the results of a study of planted mistakes.
enum CulpablePage {
  /// The command-line argument that selects the page.
  static let word = "culpable"

  /// The published sheets used by the study.
  static let published = [
    "articulacion-2019", "capacitacion-2019", "juntos-2019", "servicios-virtuales-2025",
  ]

  /// Prints the page; `folder` contains the published sheets.
  static func write(examples folder: String) {
    guard let study = study(examples: folder) else {
      print("fichas-bench: no se pudieron leer las fichas de \(folder)")
      ProcessEnvironment.exit(1)
    }
    print(text(study), terminator: "")
  }

  private static func study(examples folder: String) -> CulpableStudy? {
    var study = CulpableStudy()
    for name in published {
      guard let file = try? FileReader().read(Path("\(folder)/\(name).yaml")) else { return nil }
      study.add(CulpableSheet(published: name, text: file.bytes), atMost: 3, pairs: 200)
    }
    for seed in 1...60 { study.add(CulpableSheet.generated(seed), atMost: 2, pairs: 40) }
    return study
  }

  static func text(_ study: CulpableStudy) -> String {
    CulpableText.method + summary(study) + kinds(study) + fields(study) + "\n" + control
  }

  /// The study of a single sheet: if this line differs from the page, the search has changed since.
  static var control: String {
    var study = CulpableStudy()
    study.add(CulpableSheet.generated(4), atMost: 1, pairs: 20)
    let total = study.total
    return """
      Control: de \(total.noticed) errores en la ficha generada 4, \(total[.first]) primeras, \(total[.tied]) empates, \(total[.behind]) detrás, \(total.restored) repuestas y \(study.pairs.bothFirst) de \(study.pairs.separable) pares.

      """
  }

  private static func summary(_ study: CulpableStudy) -> String {
    let total = study.total
    return """
      ## Cuánto acierta

      Las tablas salen de `fichas-bench culpable Examples > docs/culpable.md`. A \(study.sheets) fichas sin
      contradicciones (las cuatro publicadas, con las suyas corregidas, y \(study.sheets - 4) generadas) se les
      cambia una cifra por vez, con errores de cada clase en cada cifra y además con cifras cualesquiera entre
      la mitad y el doble.

      - \(CulpableText.number(total.noticed)) errores rompen alguna ecuación; otros \(CulpableText.number(total[.unnoticed])) caben en el
        redondeo de todas o cambian una cifra que ninguna ecuación protege, y no se ven.
      - La cifra cambiada falta entre las candidatas \(total[.missed]) veces.
      - \(CulpableText.number(total[.tied])) son un empate, y el informe lo dice: la ficha no permite distinguir.
      - De los otros \(CulpableText.number(total.separable)), la cifra cambiada queda primera en \(percent(total[.first], total.separable)).
      - De las que quedan primeras, la propuesta es la cifra original en \(percent(total.restored, total[.first])).
      - Dos errores a la vez, cada uno de los cuales se distingue por sí solo: en \(percent(study.pairs.bothFirst, study.pairs.separable)) de
        \(CulpableText.number(study.pairs.separable)) pares ambas cifras encabezan, y en \(percent(study.pairs.bothListed, study.pairs.separable)) ambas están entre las candidatas.


      """
  }

  private static func kinds(_ study: CulpableStudy) -> String {
    let rows = study.kinds.sorted { ($0.key?.rawValue ?? "~") < ($1.key?.rawValue ?? "~") }
      .map { (CulpableText.name(of: $0.key), $0.value) }.filter { $0.1.noticed > 0 }
    return "### Por clase de error\n\n" + table("clase de error", rows) + "\n"
  }

  private static func fields(_ study: CulpableStudy) -> String {
    let rows = study.families.sorted { $0.key < $1.key }
      .map { ("`\($0.key)`", $0.value) }.filter { $0.1.noticed > 0 }
    return "### Por campo\n\n" + table("campo", rows)
  }

  private static func table(_ title: String, _ rows: [(String, CulpableStudy.Tally)]) -> String {
    var text = "| \(title) | no se ve | se ve | falta | empate | primera | primera, de las que se "
    text += "distinguen | repone la original |\n| --- | --: | --: | --: | --: | --: | --: | --: |\n"
    for (name, tally) in rows {
      let counts = [
        tally[.unnoticed], tally.noticed, tally[.missed], tally[.tied], tally[.first],
      ].map(CulpableText.number)
      text += "| \(name) | \(counts.joined(separator: " | ")) | "
      text += "\(percent(tally[.first], tally.separable)) | "
      text += "\(percent(tally.restored, tally[.first])) |\n"
    }
    return text
  }

  /// A percentage with one decimal, truncated so that 100 % means all.
  private static func percent(_ part: Int, _ whole: Int) -> String {
    if whole == 0 { return "—" }
    let tenths = part * 1000 / whole
    return tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10),\(tenths % 10) %"
  }
}
