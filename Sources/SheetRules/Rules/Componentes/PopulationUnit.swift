/// What a population or a production is counted in, as far as words tell.
enum PopulationUnit: Sendable, Hashable {
  /// Persons.
  case persons
  /// Firms, cooperatives and others that are more than one person.
  case firms

  /// Reads the unit that a text begins with: "número de empresas asesoradas" counts firms.
  ///
  /// Nil for anything else, such as "horas de asesoría" or "proyectos de empresas".
  init?(_ text: String) {
    let words = text.normalisedName.split { $0 == " " || $0 == "/" || $0 == "(" }
    var rest = words[...]
    while let first = rest.first, Self.counting.contains(first) { rest.removeFirst() }
    guard let head = rest.first.map(String.init) else { return nil }
    if Self.personWords.contains(head) {
      self = .persons
    } else if Self.firmWords.contains(head) {
      self = .firms
    } else {
      return nil
    }
  }

  private static let counting: Set<Substring> = [
    "numero", "cantidad", "total", "de", "n°", "nº", "no", "nro",
  ]

  private static let personWords: Set<String> = [
    "persona", "personas", "usuario", "usuarios", "usuarias", "beneficiario", "beneficiarios",
    "beneficiarias", "empresario", "empresarios", "empresarias", "emprendedor", "emprendedores",
    "emprendedoras", "microempresario", "microempresarios", "trabajador", "trabajadores",
    "trabajadoras", "mujeres", "hombres", "jovenes", "estudiantes", "alumnos", "participantes",
    "agricultores", "productores", "artesanos", "pescadores", "clientes", "postulantes",
  ]

  private static let firmWords: Set<String> = [
    "empresa", "empresas", "microempresa", "microempresas", "mipe", "mipes", "mipyme", "mipymes",
    "pyme", "pymes", "pime", "pimes", "emt", "cooperativa", "cooperativas", "emprendimiento",
    "emprendimientos", "negocio", "negocios",
  ]
}
