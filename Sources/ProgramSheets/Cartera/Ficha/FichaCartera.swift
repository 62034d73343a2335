/// A portfolio table: the programmes of a portfolio, or figures by year, with the columns that it declares.
public struct FichaCartera: SheetPart {
  /// The kind of sheet, `cartera`.
  public var ficha: String?
  /// The form, `libre`.
  public var formulario: String?
  /// How figures are written, `punto` where it is not the Chilean way.
  public var notacion: String?
  /// What the table says of itself.
  public var encabezado: Encabezado?
  /// The columns, in their order.
  public var columnas: [Columna]?
  /// How many rows the text says that there are.
  public var cuenta: Cifra?
  /// The rows, or the file that they stand in.
  public var filas: Filas?
  /// The totals by the keys of their columns.
  public var total: PorNombre?
  /// Rows that follow from others, where years are columns.
  public var relaciones: [Relacion]?
  /// Sums of a part of the table that another sentence or table states.
  public var totales: [Subtotal]?
  /// What the text says of the table once more.
  public var texto: [Cita]?
  /// The findings that are accepted, each with its reason.
  public var excepciones: [Excepcion]?

  /// Makes one with nothing filled in.
  public init() {}
}

extension FichaCartera: Section {
  init(_ entries: inout SectionEntries) {
    ficha = entries.text("ficha")
    formulario = entries.text("formulario")
    notacion = entries.text("notacion")
    encabezado = entries.section("encabezado")
    columnas = entries.rows("columnas")
    cuenta = entries.figure("cuenta")
    filas = entries.value("filas") { Filas($0, $1) }
    total = entries.names("total")
    relaciones = entries.rows("relaciones")
    totales = entries.rows("totales")
    texto = entries.rows("texto")
    excepciones = entries.rows("excepciones")
  }
}

extension FichaCartera {
  /// What the table says of itself.
  public struct Encabezado: SheetPart {
    /// Its title.
    public var titulo: String?
    /// Its first year.
    public var desde: Cifra?
    /// Its last year.
    public var hasta: Cifra?
    /// Where its figures come from.
    public var fuente: String?
    /// The service that runs the programmes.
    public var servicio: String?
    /// The ministry that the service belongs to.
    public var ministerio: String?
    /// The code of the portfolio.
    public var codigo: String?

    /// Makes one with nothing filled in.
    public init() {}
  }

  /// A column with its relations to others.
  public struct Columna: SheetPart {
    /// Its key in the rows.
    public var clave: String?
    /// What its values are.
    public var tipo: String?
    /// What the table calls it.
    public var nombre: String?
    /// The unit of its figures.
    public var unidad: String?
    /// `suma` where the table prints its total.
    public var total: String?
    /// The keys of numerator and denominator, and the decimals.
    public var razon: [String]?
    /// The keys of two currencies with one rate.
    public var cambio: [String]?
    /// The key of the column that it is a part of.
    public var parteDe: String?
    /// The keys of the columns with its minimum and its maximum.
    public var entre: [String]?

    /// Makes one with nothing filled in.
    public init() {}
  }

  /// A row that follows from others.
  public struct Relacion: SheetPart {
    /// Its name.
    public var fila: String?
    /// The names of numerator and denominator, and the decimals.
    public var razon: [String]?
    /// The name of the row that it is a part of.
    public var parteDe: String?

    /// Makes one with nothing filled in.
    public init() {}
  }

  /// A sum of a part of the table that stands elsewhere.
  public struct Subtotal: SheetPart {
    /// The key of the column.
    public var columna: String?
    /// The year of the rows that are added up.
    public var ejercicio: String?
    /// The region of the rows that are added up.
    public var region: String?
    /// What is stated.
    public var total: Cifra?

    /// Makes one with nothing filled in.
    public init() {}
  }

  /// Words of the text about a figure of the table.
  public struct Cita: SheetPart {
    /// The words.
    public var dice: String?
    /// The figure that they speak of.
    public var de: String?
    /// The figure that it is a percentage of.
    public var sobre: String?
    /// The figure that it grew or fell from.
    public var desde: String?
    /// The figures above it, in their order.
    public var orden: [String]?
    /// The year of the chronology.
    public var fecha: String?
    /// The amount that it is a unit's share of, in the words of whoever notes it.
    public var porUnidad: String?
    /// The figure with the number of the units.
    public var unidades: String?

    /// Makes one with nothing filled in.
    public init() {}
  }
}

extension FichaCartera.Encabezado: Section {
  init(_ entries: inout SectionEntries) {
    titulo = entries.text("titulo")
    desde = entries.figure("desde")
    hasta = entries.figure("hasta")
    fuente = entries.text("fuente")
    servicio = entries.text("servicio")
    ministerio = entries.text("ministerio")
    codigo = entries.text("codigo")
  }
}

extension FichaCartera.Columna: Section {
  init(_ entries: inout SectionEntries) {
    clave = entries.text("clave")
    tipo = entries.text("tipo")
    nombre = entries.text("nombre")
    unidad = entries.text("unidad")
    total = entries.text("total")
    razon = entries.texts("razon")
    cambio = entries.texts("cambio")
    parteDe = entries.text("parteDe")
    entre = entries.texts("entre")
  }
}

extension FichaCartera.Relacion: Section {
  init(_ entries: inout SectionEntries) {
    fila = entries.text("fila")
    razon = entries.texts("razon")
    parteDe = entries.text("parteDe")
  }
}

extension FichaCartera.Subtotal: Section {
  init(_ entries: inout SectionEntries) {
    columna = entries.text("columna")
    ejercicio = entries.text("ejercicio")
    region = entries.text("region")
    total = entries.figure("total")
  }
}

extension FichaCartera.Cita: Section {
  init(_ entries: inout SectionEntries) {
    dice = entries.text("dice")
    de = entries.text("de")
    sobre = entries.text("sobre")
    desde = entries.text("desde")
    orden = entries.texts("orden")
    fecha = entries.text("fecha")
    porUnidad = entries.text("porUnidad")
    unidades = entries.text("unidades")
  }
}
