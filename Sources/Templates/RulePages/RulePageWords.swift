import Reporting
import DocumentTree
import SheetRules

/// The localised texts of rule pages.
struct RulePageWords {
  let language: Language

  var severity: String { word("Severidad", "Severity") }
  var family: String { word("familia", "family") }
  var why: String { word("Qué exige y por qué", "What it demands and why") }
  var source: String { word("En qué se basa", "What it rests on") }
  var computed: String { word("Cómo se calcula", "How it is computed") }
  var mend: String { word("Cómo se corrige", "How to mend it") }
  var examples: String { word("Ejemplos", "Examples") }
  var passes: String { word("Pasa", "Passes") }
  var fails: String { word("Falla", "Fails") }
  var profile: String { word("perfil", "profile") }
  var says: String { word("dice:", "says:") }
  var comparedWith: String { word("comparada con:", "compared with:") }
  var rules: String { word("Reglas", "Rules") }
  var rule: String { word("regla", "rule") }
  var fault: String { word("falta", "fault") }

  var explanation: String {
    word(
      "`↓` marca dónde apunta cada hallazgo y no es parte de la ficha. Las dos primeras líneas, `ficha: ex-ante` y `formulario: 2019-nuevo`, se omiten donde son esas.",
      "`↓` marks where each finding points and is no part of the sheet. The two first lines, `ficha: ex-ante` and `formulario: 2019-nuevo`, are left out where they are these."
    )
  }

  var introduction: String {
    word(
      "Cada regla tiene un identificador que no cambia. Un **error** es una ficha que se contradice o a la que le falta lo que el formulario exige; una **advertencia**, algo que una persona debe mirar; una **nota**, algo que conviene saber. Estas páginas se generan del catálogo.",
      "Each rule has an id that does not change. An **error** is a sheet that contradicts itself or lacks what the form demands; a **warning**, something that a person must look at; a **note**, something worth knowing. These pages are generated from the catalogue."
    )
  }

  subscript(severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: word("advertencia", "warning")
    case .note: word("nota", "note")
    }
  }

  subscript(category: Category) -> String { category.name[language] }

  private func word(_ es: String, _ en: String) -> String { language == .es ? es : en }
}
