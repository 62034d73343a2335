/// Section 1: what the programme is and who answers for it.
public struct Antecedentes: SheetPart {
  /// Code of the sheet in the system.
  public var codigo: String?
  /// Name of the programme.
  public var nombre: String?
  /// Description of the programme.
  public var descripcion: String?
  /// Year in which the programme began.
  public var inicio: Cifra?
  /// Where the programme stands in the budget.
  public var identificacionPresupuestaria: IdentificacionPresupuestaria?
  /// Who is responsible for the design.
  public var responsable: Responsable?
  /// Who works on the design.
  public var contraparteOperativa: Contraparte?
  /// Who works on it at the budget office.
  public var contraparteDipres: Contraparte?
  /// Line of government action.
  public var eje: String?
  /// Field of action.
  public var ambito: String?
  /// Institutional objectives that the programme serves.
  public var objetivosInstitucionales: [String]?

  /// Makes one with nothing filled in.
  public init() {}
}

extension Antecedentes: Section {
  init(_ entries: inout SectionEntries) {
    codigo = entries.text("codigo")
    nombre = entries.text("nombre")
    descripcion = entries.text("descripcion")
    inicio = entries.figure("inicio")
    identificacionPresupuestaria = entries.section("identificacionPresupuestaria")
    responsable = entries.section("responsable")
    contraparteOperativa = entries.section("contraparteOperativa")
    contraparteDipres = entries.section("contraparteDipres")
    eje = entries.text("eje")
    ambito = entries.text("ambito")
    objetivosInstitucionales = entries.texts("objetivosInstitucionales")
  }
}

/// Where a programme stands in the budget; every part is a code such as `07`.
public struct IdentificacionPresupuestaria: SheetPart {
  /// Partida.
  public var partida: String?
  /// Capítulo.
  public var capitulo: String?
  /// Programa.
  public var programa: String?
  /// Subtítulo.
  public var subtitulo: String?
  /// Ítem.
  public var item: String?
  /// Asignación.
  public var asignacion: String?

  /// Makes one with nothing filled in.
  public init() {}
}

extension IdentificacionPresupuestaria: Section {
  init(_ entries: inout SectionEntries) {
    partida = entries.text("partida")
    capitulo = entries.text("capitulo")
    programa = entries.text("programa")
    subtitulo = entries.text("subtitulo")
    item = entries.text("item")
    asignacion = entries.text("asignacion")
  }
}

/// The unit and the person responsible for the design.
public struct Responsable: SheetPart {
  /// Service.
  public var servicio: String?
  /// Unit.
  public var unidad: String?
  /// Name.
  public var nombre: String?
  /// Position.
  public var cargo: String?
  /// Telephone.
  public var telefono: String?
  /// E-mail.
  public var email: String?

  /// Makes one with nothing filled in.
  public init() {}
}

extension Responsable: Section {
  init(_ entries: inout SectionEntries) {
    servicio = entries.text("servicio")
    unidad = entries.text("unidad")
    nombre = entries.text("nombre")
    cargo = entries.text("cargo")
    telefono = entries.text("telefono")
    email = entries.text("email")
  }
}

/// A person to whom questions about the design go.
public struct Contraparte: SheetPart {
  /// Name.
  public var nombre: String?
  /// Position.
  public var cargo: String?
  /// Telephone.
  public var telefono: String?
  /// E-mail.
  public var email: String?

  /// Makes one with nothing filled in.
  public init() {}
}

extension Contraparte: Section {
  init(_ entries: inout SectionEntries) {
    nombre = entries.text("nombre")
    cargo = entries.text("cargo")
    telefono = entries.text("telefono")
    email = entries.text("email")
  }
}
