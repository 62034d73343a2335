import Fichas

func checkAFile(_ path: String) {
  let file = Checker(configuration: .nearest).check(file: path)
  for placed in file.placedFindings where placed.finding.severity == .error {
    let line = placed.start?.line ?? 1
    let column = placed.start?.column ?? 1
    print("\(file.path):\(line):\(column): \(placed.finding.rule) \(placed.finding.message.es)")
  }
  print(file.report.checked, "checks made,", file.report.notChecked, "not made")
}
