import Fichas

// Names that this program has itself, although types of the library are built on others so called.
struct Cell {}
struct Rule {}
struct Outcome {}

/// Uses what the library re-exports, by members that other targets declare.
@main
struct Program {
  static func main() async {
    let file: Fichas.FileReport = Checker().check(text: "ficha: ex-ante\ngasto: {total: 1}\n")
    let finding: Fichas.Finding? = file.report.findings.first { $0.counts }
    let place: Fichas.Place? = file.placedFindings.first?.start
    print(finding?.message[.en] ?? "", place?.line ?? 0, finding?.field.tokens ?? [])
    print(file.report.checks.count { $0.verdict == .notChecked }, Product.version)
    print(file.document?.root?["gasto"]?["total"]?.text ?? "", Path("a/b").lastComponent)
    print(file.sheet?.groups.isEmpty ?? true, file.mended().lines(in: .en))
    print((try? file.calculate())?.map { $0.isContradicted } ?? false)
    print(Cell(), Rule(), Outcome())
  }
}
