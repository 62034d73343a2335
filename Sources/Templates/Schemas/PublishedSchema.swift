public import ProgramSheets
import SheetRules

/// The published JSON Schemas (2020-12).
public enum PublishedSchema: Sendable, Hashable {
  /// A kind of sheet, for completion and validation in editors.
  case sheet(SheetKind)
  /// The report `fichas.report/1`.
  case report
  /// What each rule finds, `fichas.statistics/1`.
  case statistics
  /// A calculation, `fichas.calc/1`.
  case calculation
  /// An audit, `fichas.audit/1`.
  case audit
  /// An explanation, `fichas.explain/1`.
  case explanation

  /// Every schema, those of sheets first.
  public static let all: [PublishedSchema] =
    RuledKind.all.map { .sheet($0.kind) } + [
      .report, .statistics, .calculation, .audit, .explanation,
    ]

  /// The name by which a person asks for it.
  public var name: String {
    switch self {
    case .sheet(let kind): kind.name
    case .report: "report"
    case .statistics: "statistics"
    case .calculation: "calc"
    case .audit: "audit"
    case .explanation: "explain"
    }
  }

  /// The file in the repository.
  public var file: String {
    let name =
      switch self {
      case .sheet(let kind): "ficha-\(kind.name)"
      case .report: "informe"
      case .statistics: "estadisticas"
      case .calculation: "calculo"
      case .audit: "auditoria"
      case .explanation: "explicacion"
      }
    return "docs/esquemas/\(name).schema.json"
  }

  /// The schema as text.
  public var text: String {
    switch self {
    case .sheet(let kind): SheetSchema(kind).document.text
    case .report: ReportSchema.document.text
    case .statistics: StatisticsSchema.document.text
    case .calculation: CalculationSchema.document.text
    case .audit: AuditSchema.document.text
    case .explanation: ExplanationSchema.document.text
    }
  }
}
