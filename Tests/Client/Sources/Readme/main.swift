import Fichas

let file = Checker().check(file: "mi-ficha.yaml")
for finding in file.report.findings { print(finding.rule, finding.message.es) }
