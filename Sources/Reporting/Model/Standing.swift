import SheetRules

/// Why a finding is suppressed.
enum Standing {
  /// It is accepted by an exception.
  case accepted(Acceptance)
  /// It is in the baseline.
  case known

  /// Returns why a finding is suppressed, or nil if it is active.
  init?(of finding: Finding) {
    if let acceptance = finding.acceptance {
      self = .accepted(acceptance)
    } else if finding.isKnown {
      self = .known
    } else {
      return nil
    }
  }

  /// A description: "aceptado (cifra de otra fuente, hasta 2026-12-31)".
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
