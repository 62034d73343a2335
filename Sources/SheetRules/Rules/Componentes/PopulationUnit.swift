/// What a population or a production is counted in, as far as words tell.
enum PopulationUnit: Sendable, Hashable {
  case persons, firms, households, places, establishments

  /// Reads the unit that a text begins with: "número de empresas asesoradas" counts firms.
  ///
  /// Nil for anything else, such as "horas de asesoría" or "proyectos de empresas".
  init?(_ text: String) {
    // only the first words count, and most units are long
    let words = text.utf8.split(maxSplits: 6) { $0 == 0x20 || $0 == 0x2F || $0 == 0x28 }
    for word in words {
      let name = String(Substring(word)).normalisedName
      if Self.counting.contains(name) { continue }
      guard let unit = Self.words[name] else { return nil }
      self = unit
      return
    }
    return nil
  }

  /// Whether the units are people, or firms and cooperatives, which are served through people.
  var isServed: Bool { self == .persons || self == .firms }

  /// Tells whether what is counted in both can be compared.
  func isCompatible(with other: PopulationUnit) -> Bool {
    self == other || (isServed && other.isServed)
  }

  /// Tells whether a text names a population anywhere.
  static func isNamed(in text: String) -> Bool {
    text.normalisedName.utf8.split { !$0.isWordByte }.contains {
      words[String(Substring($0))] != nil
    }
  }

  private static let counting: Set<String> = [
    "numero", "cantidad", "total", "de", "n°", "nº", "no", "nro", "micro", "pequenas",
    "medianas", "y", "grandes",
  ]

  private static let words: [String: PopulationUnit] = {
    let lists: [(PopulationUnit, [String])] = [
      (.persons, personWords), (.firms, firmWords), (.households, householdWords),
      (.places, placeWords), (.establishments, establishmentWords),
    ]
    var table: [String: PopulationUnit] = [:]
    table.reserveCapacity(lists.reduce(0) { $0 + $1.1.count })
    for (unit, list) in lists {
      for word in list { table[word] = unit }
    }
    return table
  }()

  private static let personWords = [
    "persona", "personas", "usuario", "usuarios", "usuarias", "beneficiario", "beneficiarios",
    "beneficiarias", "empresario", "empresarios", "empresarias", "emprendedor", "emprendedores",
    "emprendedoras", "microempresario", "microempresarios", "microempresarias", "trabajador",
    "trabajadores", "trabajadoras", "mujeres", "hombres", "jovenes", "estudiantes", "alumnos",
    "participantes", "agricultores", "agricultoras", "productores", "productoras", "artesanos",
    "artesanas", "pescadores", "pescadoras", "clientes", "postulantes", "adultos", "ninos",
    "ninas", "adolescentes", "docentes", "funcionarios", "pacientes", "habitantes", "poblacion",
  ]

  private static let firmWords = [
    "empresa", "empresas", "microempresa", "microempresas", "mipe", "mipes", "mipyme", "mipymes",
    "pyme", "pymes", "pime", "pimes", "emt", "cooperativa", "cooperativas", "emprendimiento",
    "emprendimientos", "negocio", "negocios", "organizaciones", "asociaciones", "gremios",
  ]

  private static let householdWords = [
    "familia", "familias", "hogar", "hogares", "vivienda", "viviendas",
  ]

  private static let placeWords = [
    "comuna", "comunas", "region", "regiones", "provincia", "provincias", "municipio",
    "municipios", "municipalidades", "barrio", "barrios", "localidad", "localidades",
    "territorio", "territorios", "comunidades",
  ]

  private static let establishmentWords = [
    "establecimiento", "establecimientos", "escuela", "escuelas", "colegio", "colegios", "jardines",
    "hospitales", "consultorios", "liceos", "universidades",
  ]
}
