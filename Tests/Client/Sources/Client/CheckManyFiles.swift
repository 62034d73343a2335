import Fichas

func checkManyFiles(_ folder: String) async {
  var findings = 0
  for await file in Checker().reports(paths: [folder]) {
    findings += file.placedFindings.count
  }
  print(findings, "findings")
}
