import Fichas

/// The meanings of exit statuses shared by several commands.
extension LocalizedText {
  static let allWasRead = LocalizedText(es: "se leyó todo", en: "all was read")

  static let isNotUsed = LocalizedText(es: "no se usa", en: "not used")

  static let nothingSevere = LocalizedText(
    es: "nada tan grave como dice --fail-on", en: "nothing as severe as --fail-on says")

  static let somethingSevere = LocalizedText(
    es: "hay hallazgos de esa gravedad", en: "there are findings as severe as that")

  static let somethingUnread = LocalizedText(
    es: "algo no se pudo leer, o el comando está mal escrito",
    en: "something could not be read, or the command is wrong")
}
