import ExactNumbers

/// Writes the cases of the study for other programs, one JSON object a line.
enum CulpableCases {
  /// The command-line argument that prints the cases instead of the page.
  static let word = "--cases"

  /// The case of a trial in a sheet: the figures as they stand there, the equations, and what is right.
  static func line(_ trial: CulpableTrial) -> String {
    let sheet = trial.sheet
    let changed = Dictionary(
      trial.mistake.changes.map { ($0.figure, $0.wrong) }, uniquingKeysWith: { $1 })
    let cells = sheet.figures.map { figure in
      let number = figure.share(changed[figure] ?? figure.number)
      return "{\"field\":\"\(figure.field)\",\"figure\":\"\(number)\","
        + "\"decimals\":\(figure.decimals)}"
    }
    let culprits = trial.mistake.culprits.compactMap { sheet.figures.firstIndex(of: $0) }
    return """
      {"sheet":"\(sheet.name)","kind":"\(trial.mistake.kind.rawValue)","outcome":"\(trial.outcome)",\
      "tie":\(trial.isTrueTie),"culprits":\(culprits),"cells":[\(cells.joined(separator: ","))],\
      "equations":[\(sheet.equations.map(\.json).joined(separator: ","))]}
      """
  }
}
