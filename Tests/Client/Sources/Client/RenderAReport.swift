import Fichas

func renderAReport() {
  let file = Checker().check(text: "ficha: ex-ante\nformulario: 2019-nuevo\ngasto: {totl: 5}\n")
  print(file.text(as: .human, in: .es))

  let report = ReportFormat.sarif.report(of: [file], RenderingOptions(language: .en))
  print(String(decoding: report, as: UTF8.self))
}
