import Fichas

for file in Checker().check(paths: ["fichas"]) {
  for placed in file.placedFindings where placed.finding.severity == .error {
    let line = placed.start?.line ?? 1
    print(file.path, line, placed.finding.rule, placed.finding.field, placed.finding.message.en)
  }
}
