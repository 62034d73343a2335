/// The description of one field of a sheet.
public struct Campo: Sendable, Hashable {
  /// Where the field stands, as a JSON pointer in which `*` is any row or year
  /// (`/gasto/componentes/*/total`).
  public let pattern: String
  /// The heading of the field in the form, shortened where the form has a paragraph.
  public let etiqueta: String
  /// What stands in the field.
  public let tipo: Tipo
  /// The unit of its figure.
  public let unidad: Unidad?
  /// The forms that print the field.
  public let formularios: Formularios
  /// The forms that demand it whatever the other answers are.
  public let exigido: Formularios
  /// The most characters of a text, by form, as the form prints them.
  public let limites: Limites
  /// The words of the field.
  public let lista: ListaOficial?
  /// What sentences call the figure; nil where no sentence is made of it.
  public let nombre: Nombre?
  /// Who fills the field in.
  public let origen: Origen
  /// The decimals that the form prints, or people write at most; none for counts and amounts, nil where
  /// any number of them will do.
  public let decimales: Int?
  /// The name in own rules where it is not the keys: "componente.gasto".
  let propio: String?
  /// The years that the form prints in a table of years, counted from its own: 0...3 are that and the
  /// three after it; of a field with a year, the one that the form tells, nil where only the sheet does.
  public let ejercicios: ClosedRange<Int>?
  /// The field with the year that a table of years is about: "/poblacion/cobertura/ejercicio"; nil where
  /// that is the form's own.
  public let ejercicioEn: String?
  /// The section of the form, such as "3.1"; empty for what only the file has.
  public internal(set) var seccion = ""

  /// Describes a field.
  package init(
    _ pattern: String, _ etiqueta: String, _ tipo: Tipo, unidad: Unidad? = nil,
    en formularios: Formularios = .todos, exigido: Formularios = .ninguno,
    limites: Limites = Limites(), lista: ListaOficial? = nil, nombre: Nombre? = nil,
    origen: Origen = .persona, decimales: Int? = nil, propio: String? = nil,
    ejercicios: ClosedRange<Int>? = 0...0, ejercicioEn: String? = nil
  ) {
    self.pattern = pattern
    self.etiqueta = etiqueta
    self.tipo = tipo
    self.unidad = unidad
    self.formularios = formularios
    self.exigido = exigido
    self.limites = limites
    self.lista = lista
    self.nombre = nombre
    self.origen = origen
    // a count in the unit of an indicator may have any
    let isWhole = tipo == .monto || tipo == .conteo && unidad != .indicador
    self.decimales = decimales ?? (isWhole ? 0 : nil)
    self.propio = propio
    self.ejercicios = ejercicios
    self.ejercicioEn = ejercicioEn
  }
}

extension Campo {
  /// What stands in a field.
  public enum Tipo: String, Sendable, Hashable {
    /// A mapping of named fields.
    case grupo
    /// A list of mappings.
    case filas
    /// A list of texts.
    case textos
    /// A mapping from years to figures or words.
    case porEjercicio
    /// A mapping from names, which are the sheet's own, to figures.
    case porNombre
    /// A text of any length.
    case texto
    /// A word of a list; where other fields stand in it, it may be a mapping with the word as `resultado`.
    case palabra
    /// Figures and letters that are a name, not a quantity (`07`, `PI071620190011547`).
    case codigo
    /// Yes or no.
    case respuesta
    /// A whole number of persons or things.
    case conteo
    /// An amount of money, whole.
    case monto
    /// A part of a hundred.
    case porcentaje
    /// A figure that may have decimals.
    case cifra
    /// A measured figure, bare or as the ratio that it comes from (`15/15 = 100%`), or a mapping of its parts.
    case razon
    /// A year.
    case ejercicio

    /// Whether a figure stands in the field.
    public var esCifra: Bool {
      switch self {
      case .conteo, .monto, .porcentaje, .cifra, .ejercicio: true
      default: false
      }
    }

    /// Whether other fields stand in it, or rows, or years.
    public var esContenedor: Bool {
      switch self {
      case .grupo, .filas, .textos, .porEjercicio, .porNombre, .razon: true
      default: false
      }
    }
  }

  /// The unit of a figure.
  public enum Unidad: String, Sendable, Hashable {
    /// Persons, firms or whatever the sheet counts its population in.
    case poblacion
    /// The unit of production of the component.
    case produccion
    /// M$, thousands of pesos of the sheet's year.
    case milesDePesos = "M$"
    /// M$ for each beneficiary.
    case milesDePesosPorBeneficiario = "M$/beneficiario"
    /// M$ for each unit of production.
    case milesDePesosPorUnidad = "M$/unidad"
    /// Per cent.
    case porcentaje = "%"
    /// A calendar year.
    case ejercicio = "año"
    /// Months or years, as the field beside it says.
    case tiempo
    /// The indicator's own unit.
    case indicador
    /// A part of one, or of a hundred where it is written with `%`.
    case proporcion
    /// Money of the unit that the sheet states, which is not M$.
    case moneda
    /// Another unit in each row.
    case fila
  }

  /// What a figure is called in a sentence, in Spanish and in English, with its article.
  ///
  /// A `*` stands for the title of the row or the year that the figure is of: "el gasto de *".
  public struct Nombre: Sendable, Hashable {
    /// The name in Spanish.
    public let es: String
    /// The name in English.
    public let en: String

    /// Makes a name.
    package init(_ es: String, _ en: String) {
      self.es = es
      self.en = en
    }
  }

  /// Who fills a field in.
  public enum Origen: Sendable, Hashable {
    /// The person who presents the programme.
    case persona
    /// The official system, which computes it from other fields.
    case sistema
  }

  /// The most characters of a text in each form.
  public struct Limites: Sendable, Hashable {
    /// By the position of the form; 0 where it prints none.
    package var byForm = SIMD8<UInt16>(repeating: 0)

    /// Makes no limits.
    package init() {}

    /// The same limit in every form.
    package static func todos(_ limite: Int) -> Limites {
      var limites = Limites()
      limites.byForm = SIMD8(repeating: UInt16(limite))
      return limites
    }

    /// The limit of the form; nil where it prints none.
    public subscript(formulario: Formulario) -> Int? {
      let limit = byForm[formulario.position]
      return limit == 0 ? nil : Int(limit)
    }
  }
}

extension Campo {
  /// The names in the pattern, from the root; `*` for a row or a year.
  public var ruta: [String] {
    pattern.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
  }

  /// Whether it is a figure of something, and no mere number of a row.
  public var esCantidad: Bool { tipo.esCifra && unidad != nil }

  /// The name that own rules know the field by: its keys, without the years of a table of years.
  public var nombrePropio: String {
    propio ?? ruta.filter { $0 != "*" }.joined(separator: ".")
  }

  /// The last name of the pattern.
  public var clave: String {
    let slash = pattern.utf8.lastIndex(of: UInt8(ascii: "/"))
    return String(pattern[(slash.map(pattern.utf8.index(after:)) ?? pattern.startIndex)...])
  }
}
