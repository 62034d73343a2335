/// What the program publishes a JSON Schema (2020-12) of.
public enum PublishedSchema: String, Sendable, Hashable, CaseIterable {
  /// An ex-ante sheet, so that editors complete and check it while it is typed.
  case exAnte = "ex-ante"
  /// The report `fichas.report/1`.
  case report

  /// The file that has it in the repository.
  public var file: String {
    switch self {
    case .exAnte: "docs/esquemas/ficha-ex-ante.schema.json"
    case .report: "docs/esquemas/informe.schema.json"
    }
  }

  /// The schema as text.
  public var text: String {
    switch self {
    case .exAnte: SheetSchema().document.text
    case .report: ReportSchema.document.text
    }
  }
}
