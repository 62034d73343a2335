public import DocumentTree
import ProgramSheets
import SheetRules

/// Marks the findings that a team accepts, and reports the exceptions that are expired, unused or no
/// exceptions at all.
struct ExceptionPass {
  private let options: CheckOptions
  private var accepted: [AcceptedFinding] = []
  private var used: FieldSet = []
  /// What is wrong with the exceptions themselves.
  private var faults: [Finding] = []

  /// Applies the exceptions of the sheet and of the options to what was found.
  static func apply(
    to results: inout RuleResults, in sheet: SheetContext, _ options: CheckOptions
  ) {
    let own = sheet.document.root.map { Excepcion.all(in: $0) } ?? []
    if own.isEmpty, options.exceptions.isEmpty { return }
    var pass = ExceptionPass(options: options)
    for (index, exception) in own.enumerated() { pass.add(exception, at: index) }
    pass.accepted += options.exceptions
    results.revise { pass.mark(&$0) }
    pass.addUnused()
    for fault in pass.faults { results.add(fault) }
  }

  private init(options: CheckOptions) { self.options = options }

  private mutating func mark(_ finding: inout Finding) {
    let exception = accepted.first { [finding] in
      $0.covers(finding) && !$0.hasExpired(by: options.today)
    }
    guard let exception else { return }
    finding.acceptance = Acceptance(
      reason: exception.reason, expires: exception.expires, origin: exception.origin)
    if let place = exception.place { used.insert(place) }
  }

  /// Whether only a comparison can tell if the exception is used.
  private func isOfTwoSheets(_ rule: String) -> Bool { description(rule)?.category == .cruces }

  private mutating func addUnused() {
    for exception in accepted {
      guard let place = exception.place else { continue }
      let field = place.appending("regla")
      if exception.hasExpired(by: options.today), let day = exception.expires {
        faults.append(ExceptionDescriptions.expired(exception, day, at: place.appending("vence")))
      } else if !used.contains(place), options.levels[exception.rule] != .off,
        !isOfTwoSheets(exception.rule)
      {
        faults.append(ExceptionDescriptions.unused(exception, at: field))
      }
    }
  }
}

// MARK: - Reading the exceptions of a sheet

extension ExceptionPass {
  private mutating func add(_ exception: Excepcion, at index: Int) {
    let place = JSONPointer("/excepciones").appending(index)
    if let fault = fault(of: exception, at: place) {
      faults.append(fault)
    } else if let rule = exception.regla, let reason = exception.razon {
      accepted.append(
        AcceptedFinding(
          rule: known(rule) ?? rule, field: exception.campo.map { JSONPointer(field: $0) },
          reason: reason, expires: exception.vence.flatMap { CalendarDay($0) }, place: place))
    }
  }

  /// The id as the catalogue writes it; nil where there is no such rule.
  private func known(_ rule: String) -> String? {
    if let description = description(rule) { return description.id }
    return options.ownRules.first { $0.id.uppercased() == rule.uppercased() }?.id
  }

  private func description(_ rule: String) -> RuleDescription? {
    RuleCatalogue.description(rule, of: options.kinds)
  }

  private func fault(of exception: Excepcion, at place: JSONPointer) -> Finding? {
    guard let rule = exception.regla, let reason = exception.razon, !rule.isEmpty, !reason.isEmpty
    else {
      let key = (exception.regla ?? "").isEmpty ? "regla" : "razon"
      return ExceptionDescriptions.incomplete(
        es: "la excepción no tiene '\(key)'", en: "the exception has no '\(key)'", at: place)
    }
    guard let id = known(rule) else {
      let ids = RuleLevels.settable + options.ownRules.map(\.id)
      let near = Likeness.nearest(to: rule, among: ids)
      return ExceptionDescriptions.incomplete(
        es: "no hay una regla '\(rule)'" + (near.map { "; ¿quiso decir '\($0)'?" } ?? ""),
        en: "there is no rule '\(rule)'" + (near.map { "; did you mean '\($0)'?" } ?? ""),
        at: place.appending("regla"))
    }
    if let description = description(id), !RuleLevels.isSettable(description) {
      return ExceptionDescriptions.incomplete(
        es: "lo que no se pudo leer no se puede aceptar: \(id)",
        en: "what could not be read cannot be accepted: \(id)", at: place.appending("regla"))
    }
    if let day = exception.vence, CalendarDay(day) == nil {
      return ExceptionDescriptions.incomplete(
        es: "'\(day)' no es un día como 2026-12-31",
        en: "'\(day)' is not a date such as 2026-12-31",
        at: place.appending("vence"))
    }
    return nil
  }
}

extension JSONPointer {
  /// Reads a field as people name it: `/gasto/total`, or `gasto.total` as own rules do.
  public init(field: String) {
    let isDotted = !field.utf8.contains(UInt8(ascii: "/"))
    self.init(isDotted ? field.split(separator: ".").joined(separator: "/") : field)
  }
}
