/// The published JSON Schemas (2020-12).
public enum PublishedSchema: String, Sendable, Hashable, CaseIterable {
  /// An ex-ante sheet, for completion and validation in editors.
  case exAnte = "ex-ante"
  /// The report `fichas.report/1`.
  case report
  /// A calculation, `fichas.calc/1`.
  case calculation = "calc"
  /// An audit, `fichas.audit/1`.
  case audit
  /// An explanation, `fichas.explain/1`.
  case explanation = "explain"

  /// The file in the repository.
  public var file: String {
    switch self {
    case .exAnte: "docs/esquemas/ficha-ex-ante.schema.json"
    case .report: "docs/esquemas/informe.schema.json"
    case .calculation: "docs/esquemas/calculo.schema.json"
    case .audit: "docs/esquemas/auditoria.schema.json"
    case .explanation: "docs/esquemas/explicacion.schema.json"
    }
  }

  /// The schema as text.
  public var text: String {
    switch self {
    case .exAnte: SheetSchema().document.text
    case .report: ReportSchema.document.text
    case .calculation: CalculationSchema.document.text
    case .audit: AuditSchema.document.text
    case .explanation: ExplanationSchema.document.text
    }
  }
}
