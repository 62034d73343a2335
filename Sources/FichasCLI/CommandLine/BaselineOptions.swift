import Fichas
import FileSystem

/// The options of a baseline.
enum BaselineOptions {
  static var known: OptionDescription {
    OptionDescription(
      name: "baseline", value: .text(placeholder: LocalizedText(es: "ARCHIVO", en: "FILE")),
      summary: LocalizedText(
        es: "los hallazgos que este archivo ya tiene no hacen fallar",
        en: "the findings that this file has already do not fail"))
  }

  static var target: OptionDescription {
    OptionDescription(
      name: "write-baseline", value: .text(placeholder: LocalizedText(es: "ARCHIVO", en: "FILE")),
      summary: LocalizedText(
        es: "escribe los hallazgos; si ya hay línea de base, solo quita los que ya no están",
        en: "writes the findings; where there is a baseline, it only drops what is gone"))
  }

  static var grows: OptionDescription {
    OptionDescription(
      name: "grow-baseline",
      summary: LocalizedText(
        es: "con --write-baseline, agrega también los nuevos",
        en: "with --write-baseline, adds the new ones too"))
  }

  static var onlyNew: OptionDescription {
    OptionDescription(
      name: "only-new",
      summary: LocalizedText(
        es: "muestra solo lo que la línea de base no tiene",
        en: "shows only what the baseline does not have"))
  }

  static var all: [OptionDescription] { [known, target, grows, onlyNew] }

  /// The use of a baseline requested by the arguments, or the reason why it is invalid.
  enum Outcome {
    case use(BaselineUse?)
    case faults(FileReport)
  }

  static func use(of call: CommandCall) throws(UsageError) -> Outcome {
    let target = self.target(of: call)
    if call.has(grows), target == nil { throw .needs(grows.name, Self.target.name) }
    if call.has(onlyNew), target == nil, !call.has(known) {
      throw .needs(onlyNew.name, known.name)
    }
    if target == nil, !call.has(known) { return .use(nil) }
    var use = BaselineUse(
      target: target, grows: call.has(grows), showsOnlyNew: call.has(onlyNew))
    // an existing baseline is never overwritten without being read
    let existing = target.flatMap { (try? FileStatus.of($0)) == nil ? nil : $0 }
    guard let file = call.all(known).last ?? existing else { return .use(use) }
    switch Baseline.read(file) {
    case .read(let baseline): use.known = baseline
    case .faults(let report): return .faults(report)
    }
    return .use(use)
  }

  /// The file that the baseline is written to.
  static func target(of call: CommandCall) -> Path? { call.all(target).last }

  /// The files that are baselines, and therefore not sheets.
  static func files(of call: CommandCall) -> [Path] { call.all(known) + call.all(target) }
}
