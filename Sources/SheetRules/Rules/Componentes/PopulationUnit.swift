import DocumentTree
import ExactNumbers
import ProgramSheets

/// What a population or a production is counted in, as far as words tell.
enum PopulationUnit: Sendable, Hashable {
  case persons, firms, households, places, establishments

  /// Reads the unit that a text begins with: "número de empresas asesoradas" counts firms.
  ///
  /// Nil for anything else, such as "horas de asesoría", "proyectos de empresas" or "personas/hora".
  init?(_ text: String) {
    guard let unit = Self.counted(in: text)?.unit else { return nil }
    self = unit
  }

  /// The first word of a population in a text, where nothing but a number stands before it.
  private static func counted(in text: String) -> (word: String, unit: PopulationUnit)? {
    var rest = text.utf8[...]
    // only the first words count, and most units are long
    for place in 0..<7 {
      if place < 6 { rest = rest.drop(while: isBetween) }
      let word = place < 6 ? rest.prefix { !isBetween($0) } : rest
      if word.isEmpty { return nil }
      guard let meaning = meaning(of: String(Substring(word)).normalisedName) else { return nil }
      rest = rest[word.endIndex...]
      if let unit = meaning.unit { return isRate(rest) ? nil : (meaning.word, unit) }
      rest = rest.dropFirst()
    }
    return nil
  }

  /// The word of a population that a unit begins with: *estudiantes* of "número de estudiantes con tutoría".
  static func word(of unit: String) -> String? { counted(in: unit)?.word }

  private static func isBetween(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "(")
  }

  /// Whether a unit goes on as that of a rate: "/hora", " por curso"; "/as" does not.
  private static func isRate(_ rest: Substring.UTF8View) -> Bool {
    guard let mark = rest.first, isBetween(mark) else { return false }
    let word = rest.drop { !$0.isWordByte }.prefix { $0.isWordByte }
    let next = String(Substring(word)).normalisedName
    if mark == UInt8(ascii: "/") {
      return measures.contains(next) || next.utf8.count > 3 && meaning(of: next)?.unit == nil
    }
    return next == "por" || measures.contains(next)
  }

  private static let measures: Set<String> = [
    "ano", "dia", "dias", "ha", "hora", "horas", "jornada", "jornadas", "mes", "meses",
  ]

  /// Finds the first text that counts people of a role, or groups of firms, that may be others than those
  /// of another text: teachers who are trained are no pupils, and a guild is many firms.
  static func first(of texts: some Sequence<String>, thatMayBeOthersThan other: String) -> String? {
    guard let own = counted(in: other)?.word else { return nil }
    return texts.first { text in
      // most often it is the very same
      guard text != other, let word = counted(in: text)?.word else { return false }
      let hasRole = roles.contains(word) || roles.contains(own)
      return hasRole && word.prefix(5) != own.prefix(5)
    }
  }

  private static let roles: Set<String> = [
    "asociaciones", "clientes", "cooperativa", "cooperativas", "docentes", "funcionarios",
    "gremios", "organizaciones", "postulantes", "trabajador", "trabajadoras", "trabajadores",
  ]

  /// Whether the units are people, or firms and cooperatives, which are served through people.
  var isServed: Bool { self == .persons || self == .firms }

  /// Tells whether what is counted in both can be compared.
  func isCompatible(with other: PopulationUnit) -> Bool {
    self == other || (isServed && other.isServed)
  }

  /// Tells whether a text names a population anywhere.
  static func isNamed(in text: String) -> Bool {
    text.normalisedWords.contains { meaning(of: $0)?.unit != nil }
  }

  /// Finds a word among all, by halves.
  private static func meaning(of word: String) -> (word: String, unit: PopulationUnit?)? {
    let low = words.partitioningIndex { $0.word >= word }
    return low < words.count && words[low].word == word ? words[low] : nil
  }

  /// Every word in alphabetical order with what it counts; nothing for one that stands before that.
  static let words: [(word: String, unit: PopulationUnit?)] = [
    ("adolescentes", .persons), ("adultos", .persons), ("agricultoras", .persons),
    ("agricultores", .persons), ("alumnos", .persons), ("artesanas", .persons),
    ("artesanos", .persons), ("asociaciones", .firms), ("barrio", .places), ("barrios", .places),
    ("beneficiarias", .persons), ("beneficiario", .persons), ("beneficiarios", .persons),
    ("cantidad", nil), ("clientes", .persons), ("colegio", .establishments),
    ("colegios", .establishments), ("comuna", .places), ("comunas", .places),
    ("comunidades", .places), ("consultorios", .establishments), ("cooperativa", .firms),
    ("cooperativas", .firms), ("de", nil), ("docentes", .persons), ("emprendedor", .persons),
    ("emprendedoras", .persons), ("emprendedores", .persons), ("emprendimiento", .firms),
    ("emprendimientos", .firms), ("empresa", .firms), ("empresarias", .persons),
    ("empresario", .persons), ("empresarios", .persons), ("empresas", .firms), ("emt", .firms),
    ("escuela", .establishments), ("escuelas", .establishments),
    ("establecimiento", .establishments), ("establecimientos", .establishments),
    ("estudiantes", .persons), ("familia", .households), ("familias", .households),
    ("funcionarios", .persons), ("grandes", nil), ("gremios", .firms), ("habitantes", .persons),
    ("hogar", .households), ("hogares", .households), ("hombres", .persons),
    ("hospitales", .establishments), ("jardines", .establishments), ("jovenes", .persons),
    ("liceos", .establishments), ("localidad", .places), ("localidades", .places),
    ("medianas", nil), ("micro", nil), ("microempresa", .firms), ("microempresarias", .persons),
    ("microempresario", .persons), ("microempresarios", .persons), ("microempresas", .firms),
    ("mipe", .firms), ("mipes", .firms), ("mipyme", .firms), ("mipymes", .firms),
    ("mujeres", .persons), ("municipalidades", .places), ("municipio", .places),
    ("municipios", .places), ("negocio", .firms), ("negocios", .firms), ("ninas", .persons),
    ("ninos", .persons), ("no", nil), ("nro", nil), ("numero", nil), ("n°", nil), ("nº", nil),
    ("organizaciones", .firms), ("pacientes", .persons), ("participantes", .persons),
    ("pequenas", nil), ("persona", .persons), ("personas", .persons), ("pescadoras", .persons),
    ("pescadores", .persons), ("pime", .firms), ("pimes", .firms), ("poblacion", .persons),
    ("postulantes", .persons), ("productoras", .persons), ("productores", .persons),
    ("provincia", .places), ("provincias", .places), ("pyme", .firms), ("pymes", .firms),
    ("region", .places), ("regiones", .places), ("territorio", .places), ("territorios", .places),
    ("total", nil), ("trabajador", .persons), ("trabajadoras", .persons),
    ("trabajadores", .persons), ("universidades", .establishments), ("usuarias", .persons),
    ("usuario", .persons), ("usuarios", .persons), ("vivienda", .households),
    ("viviendas", .households), ("y", nil),
  ]
}

extension Poblacion {
  /// The unit of the potential population, or what "unidades" are.
  var unitOfCount: String? {
    let unit = potencial?.cifra.unidad
    if unit.flatMap({ PopulationUnit($0) }) != nil { return unit }
    return potencial?.precision ?? unit
  }

  /// Whom the population counts, as far as its unit tells.
  var countedIn: PopulationUnit? { unitOfCount.flatMap { PopulationUnit($0) } }
}
