import Foundation
import TestSupport
import Testing

/// The commands that read one sheet, in a folder whose configuration asks more than the forms do.
@Suite("Commands by a configuration")
struct ConfiguredCommandTests {
  /// A sheet whose administrative expenses are 4,69 % of the total, or 4,71 % once the total is mended.
  private func folder(_ configuration: String) throws -> BuiltCommand {
    let command = try BuiltCommand()
    try command.write("", to: ".git/HEAD")
    try command.write(try Project.example("con-errores/suma-de-gastos.yaml"), to: "ficha.yaml")
    try command.write(configuration, to: ".fichas.yaml")
    return command
  }

  private static let cap = "umbrales: {topeAdministrativo: 4 %}\n"

  private static let ownRule = """
    reglas:
      - {id: CASA01, titulo: el total pasa de M$ 300.000, condicion: "gasto.total <= 300.000"}
      - {id: CASA02, titulo: un componente no llega al 45 %, gravedad: error, condicion: "para cada componente: componente.gasto >= 45 % * gasto.total"}

    """

  @Test("show draws what an own rule, a threshold and a turned-off rule say")
  func shows() throws {
    let command = try folder(Self.cap + Self.ownRule + "gravedades: {GAS01: apagada}\n")
    let shown = try command.run("show", "ficha.yaml")
    #expect(shown.status == 0)
    #expect(shown.output.contains("GAS05") && shown.output.contains("CASA01"))
    #expect(!shown.output.contains("GAS01"))
    let plain = try command.run("show", "ficha.yaml", "--no-config")
    #expect(plain.output.contains("GAS01"))
    #expect(!plain.output.contains("GAS05") && !plain.output.contains("CASA01"))
    try command.write("perfil: gore\numbrales: {topeAdministrativo: 2 %}\n", to: "otra.yaml")
    let other = try command.run("show", "ficha.yaml", "--config", "otra.yaml")
    #expect(other.output.contains("GAS05") && !other.output.contains("CASA01"))
  }

  @Test("calc --set says that an own rule or a threshold would break, as --no-config does not")
  func calculates() throws {
    let command = try folder("umbrales: {topeAdministrativo: 5 %}\n" + Self.ownRule)
    let set = ["calc", "ficha.yaml", "--set", "gasto.administrativo=30.000"]
    let changed = try command.run(set)
    #expect(changed.status == 1)
    #expect(changed.output.contains("GAS05"))
    #expect(!(try command.run(set + ["--no-config"]).output.contains("GAS05")))
    let solved = try command.run("calc", "ficha.yaml", "--solve", "gasto.componentes.0.total")
    #expect(solved.output.contains("CASA02"))
    #expect(
      !(try command.run("calc", "ficha.yaml", "--solve", "gasto.componentes.0.total", "--no-config")
        .output.contains("CASA02")))
  }

  @Test("audit takes an own rule that is an error for a guard of its figures")
  func audits() throws {
    let command = try folder(
      """
      reglas:
        - {id: CASA01, titulo: mucho, gravedad: error, condicion: "poblacion.beneficiaria.2022 <= 4.000"}

      """)
    let audited = try command.run("audit", "ficha.yaml")
    #expect(audited.status == 0)
    #expect(audited.output.contains("pasa entre 0 y 4.000, de a 1 (POB02, CASA01)"))
    let plain = try command.run("audit", "ficha.yaml", "--no-config")
    #expect(!plain.output.contains("CASA01"))
  }

  @Test("a bad configuration ends with 2 and its place, and nothing is shown as if there were none")
  func refuses() throws {
    let command = try folder("perfl: gore\n")
    for name in ["show", "calc", "audit"] {
      let result = try command.run(name, "ficha.yaml")
      #expect(result.status == 2, "\(name)")
      #expect(result.errors.contains("perfl"), "\(name)")
      #expect(result.errors.contains(".fichas.yaml:1:1"), "\(name)")
      #expect(try command.run(name, "ficha.yaml", "--no-config").status == 0, "\(name)")
      #expect(
        try command.run(name, "ficha.yaml", "--no-config", "--config", "x").status == 2, "\(name)")
    }
  }

  @Test("a finding says whether the form, the profile or the configuration sets what it breaks")
  func namesLimits() throws {
    let command = try folder(
      "umbrales: {topeAdministrativo: 4 %, limites: {objetivos.fin: 10, componentes.*.nombre: 5}}\n"
    )
    let checked = try command.run("check", "ficha.yaml").output
    #expect(checked.contains("es mayor que el tope de la configuración (4,00)"))
    #expect(
      checked.contains("'fin' (Fin del Programa) tiene 49 caracteres y la configuración admite 10"))
    #expect(
      checked.contains(
        "'nombre' (Nombre del componente) tiene 25 caracteres y la configuración admite 5"))
    try command.write("perfil: gore\n", to: ".fichas.yaml")
    #expect(try !command.run("check", "ficha.yaml").output.contains("GAS05"))
    try command.write(
      try command.read("ficha.yaml").replacingOccurrences(of: "4,69 %", with: "5,69 %"),
      to: "ficha.yaml")
    #expect(
      try command.run("check", "ficha.yaml").output.contains("el tope del perfil gore (5,00)"))
  }
}
