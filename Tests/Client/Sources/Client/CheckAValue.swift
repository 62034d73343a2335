import Fichas

func checkAValue() throws {
  var gasto = Gasto()
  gasto.administrativo = Cifra("16.000")
  gasto.total = Cifra("341.000")
  gasto.porcentajeAdministrativo = Cifra("14,69 %")

  var ficha = FichaExAnte()
  ficha.ficha = "ex-ante"
  ficha.formulario = Formulario.nuevo2019.rawValue
  ficha.gasto = gasto

  let bytes = try TreeEncoder().encode(ficha, as: .yaml)
  let file = Checker().check(bytes: bytes, named: "ficha.yaml")
  for finding in file.report.findings where finding.category == .gasto {
    print(finding.rule, finding.message.en)
  }
}
