import DocumentTree
import Reporting
import SheetRules

/// The localised texts of rule pages.
struct RulePageWords: Bilingual {
  let language: Language

  var severity: String { either("Severidad", "Severity") }
  var family: String { either("familia", "family") }
  var why: String { either("Qué exige y por qué", "What it demands and why") }
  var source: String { either("En qué se basa", "What it rests on") }
  var computed: String { either("Cómo se calcula", "How it is computed") }
  var mend: String { either("Cómo se corrige", "How to mend it") }
  var examples: String { either("Ejemplos", "Examples") }
  var passes: String { either("Pasa", "Passes") }
  var fails: String { either("Falla", "Fails") }
  var profile: String { either("perfil", "profile") }
  var says: String { either("dice:", "says:") }
  var comparedWith: String { either("comparada con:", "compared with:") }
  var rules: String { either("Reglas", "Rules") }
  var rule: String { either("regla", "rule") }
  var fault: String { either("falta", "fault") }

  var explanation: String {
    either(
      "`↓` marca dónde apunta cada hallazgo y no es parte de la ficha. Las dos primeras líneas, `ficha: ex-ante` y `formulario: 2019-nuevo`, se omiten donde son esas.",
      "`↓` marks where each finding points and is not part of the sheet. The two first lines, `ficha: ex-ante` and `formulario: 2019-nuevo`, are left out where they are these."
    )
  }

  var introduction: String {
    either(
      "Cada regla tiene un identificador que no cambia. Un **error** es una ficha que se contradice o a la que le falta lo que el formulario exige; una **advertencia**, algo que una persona debe mirar; una **nota**, algo que conviene saber. Estas páginas se generan del catálogo.",
      "Each rule has an id that does not change. An **error** is a sheet that contradicts itself or lacks what the form demands; a **warning**, something that a person must look at; a **note**, something worth knowing. These pages are generated from the catalogue."
    )
  }

  subscript(severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: either("advertencia", "warning")
    case .note: either("nota", "note")
    }
  }

  subscript(category: Category) -> String { category.name[language] }
}
