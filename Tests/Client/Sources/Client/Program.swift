@main
struct Program {
  static func main() async throws {
    checkAFile("../../Examples/con-errores/suma-de-gastos.yaml")
    await checkManyFiles("../../Examples")
    try checkAValue()
    renderAReport()
  }
}
