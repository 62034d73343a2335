import Constraints
import ExactNumbers
import ProgramSheets
import SheetRules

/// The figures of a sheet for tables and pictures.
///
/// They are the cells that the rules check, and what is computed for them comes out of the equations
/// of those rules, so that a table says what a check says.
public struct SheetFigures: Sendable {
  /// The programme's code.
  public let codigo: String?
  /// The programme's name.
  public let programa: String?
  /// The service that runs it.
  public let servicio: String?
  /// The ministry that the service belongs to.
  public let ministerio: String?
  /// The sheet's year: the year of its coverage, else of its form.
  public let ejercicio: Int?

  /// The unit that the population is counted in.
  public let unidad: String?
  /// The population that has the problem.
  public let potencial: StatedFigure
  /// What a part of it has to meet, in the order of the sheet.
  public let criterios: [Criterion]
  /// The part that meets it all.
  public let objetivo: StatedFigure
  /// Those that the programme plans to reach, year by year.
  public let beneficiaria: [Year]
  /// The beneficiaries that the ratios are made with.
  public let beneficiariaDelEjercicio: StatedFigure?
  /// Beneficiaries in % of the potential population.
  public let sobrePotencial: StatedFigure
  /// Beneficiaries in % of the target population.
  public let sobreObjetivo: StatedFigure

  /// The components, joined by name.
  public let componentes: [Component]
  /// What is not directly the provision of components, in M$.
  public let administrativo: StatedFigure
  /// All expenses, in M$.
  public let total: StatedFigure
  /// Expenses per beneficiary, in M$.
  public let porBeneficiario: StatedFigure
  /// Administrative expenses in % of the total.
  public let porcentajeAdministrativo: StatedFigure

  /// The indicators that the sheet has.
  public let indicadores: [Indicator]

  /// A figure of a year.
  public struct Year: Sendable {
    /// What a row of a table for it is about.
    public let row: RowCondition.Row
    /// The year as written.
    public let ejercicio: String
    /// Its figure.
    public let figure: StatedFigure
  }

  /// What a part of a population has to meet.
  public struct Criterion: Sendable {
    /// The variable.
    public let variable: String?
    /// The criterion.
    public let criterio: String?
    /// The part of the population that meets it; nil where the sheet has no row for it.
    public let coeficiente: StatedFigure?
  }

  /// A component with its production and what it costs; nil where a table does not list it.
  public struct Component: Sendable {
    /// What a row of a table for it is about.
    public let row: RowCondition.Row
    /// Its name.
    public let nombre: String
    /// The unit it is produced in.
    public let unidad: String?
    /// How much is produced.
    public let produccion: StatedFigure?
    /// What it costs, in M$.
    public let gasto: StatedFigure?
    /// What a unit of it costs, in M$.
    public let porUnidad: StatedFigure?
  }

  /// An indicator with its values.
  public struct Indicator: Sendable {
    /// Its name.
    public let nombre: String?
    /// Its unit.
    public let unidad: String?
    /// Its values, year by year.
    public let valores: [Year]
  }

  /// Creates the figures of an ex-ante sheet; nil where none could be read.
  ///
  /// - Parameter checked: the sheet as it was checked.
  public init?(_ checked: CheckedSheet) {
    guard let sheet = checked.context, sheet.kind == .exAnte else { return nil }
    let ficha = sheet.ficha
    let reader = FigureReader(sheet, checked)
    let cells = sheet.cells
    codigo = ficha.encabezado?.codigo ?? ficha.antecedentes?.codigo
    programa = ficha.encabezado?.programa ?? ficha.antecedentes?.nombre
    servicio = ficha.encabezado?.servicio ?? ficha.antecedentes?.responsable?.servicio
    ministerio = ficha.encabezado?.ministerio
    ejercicio = ficha.poblacion?.cobertura?.ejercicio?.entero ?? sheet.ejercicio
    unidad = ficha.poblacion?.potencial?.cifra.unidad
    potencial = reader.figure(cells.potencial)
    criterios = reader.criterios
    objetivo = reader.figure(cells.objetivo)
    beneficiaria = zip(ficha.poblacion?.beneficiaria?.cronologicas ?? [], cells.beneficiaria).map {
      Year(
        row: RowCondition.Row(item: .ejercicio($1)), ejercicio: $0.clave,
        figure: reader.figure($1.cell))
    }
    beneficiariaDelEjercicio = cells.beneficiariaDelEjercicio.map { reader.figure($0.cell) }
    sobrePotencial = reader.figure(cells.sobrePotencial)
    sobreObjetivo = reader.figure(cells.sobreObjetivo)
    componentes = reader.componentes
    administrativo = reader.figure(cells.administrativo)
    total = reader.figure(cells.total)
    porBeneficiario = reader.figure(cells.porBeneficiario)
    porcentajeAdministrativo = reader.figure(cells.porcentajeAdministrativo)
    indicadores = reader.indicadores
  }
}
