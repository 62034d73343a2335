package import Constraints
package import DocumentTree
import SheetRules

/// The texts of an explanation.
package struct ExplanationWords: Bilingual {
  package let language: Language

  package init(language: Language) { self.language = language }

  package func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .exact: either("se cumple exactamente", "holds exactly")
    case .rounding: either("se cumple con el redondeo", "holds within rounding")
    case .truncation: either("solo si la cifra se truncó", "only if the figure was cut off")
    case .inputRounding:
      either("solo si los coeficientes se redondearon", "only if the coefficients were rounded")
    case .contradiction: either("no se cumple", "does not hold")
    case .notChecked: either("no se pudo comprobar", "could not be checked")
    }
  }

  var missing: String { either("no está en la ficha", "not in the sheet") }

  func follows(_ rule: String) -> String {
    either("(se sigue de otras, por \(rule))", "(follows from others, by \(rule))")
  }
}
