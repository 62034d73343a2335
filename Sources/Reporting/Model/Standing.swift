import Culprits
import SheetRules

/// Why a finding counts as nothing.
enum Standing {
  /// An exception accepts it.
  case accepted(Acceptance)
  /// The baseline has it already.
  case known

  /// Returns why a finding counts as nothing, or nil where it counts.
  init?(of finding: Finding) {
    if let acceptance = finding.acceptance {
      self = .accepted(acceptance)
    } else if finding.isKnown {
      self = .known
    } else {
      return nil
    }
  }

  /// The standing in words: "aceptado (cifra de otra fuente, hasta 2026-12-31)".
  var text: LocalizedText {
    switch self {
    case .known: LocalizedText(es: "ya conocido", en: "known already")
    case .accepted(let acceptance):
      LocalizedText(
        es: "aceptado (\(acceptance.reason)\(acceptance.expires.map { ", hasta \($0)" } ?? ""))",
        en: "accepted (\(acceptance.reason)\(acceptance.expires.map { ", until \($0)" } ?? ""))")
    }
  }
}
