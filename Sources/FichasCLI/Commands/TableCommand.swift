import Fichas

/// The command `fichas table NAME [PATH…]`.
enum TableCommand: Subcommand {
  private static var format: OptionDescription {
    OptionDescription(
      name: "format", value: .choice(TableFormat.allCases.map(\.rawValue)),
      summary: LocalizedText(
        es:
          "forma de la tabla (si no se dice, la del archivo de -o o text); csv-cl lleva ; y coma decimal",
        en:
          "form of the table (by default that of the file of -o, or text); csv-cl has ; and a decimal comma"
      ))
  }

  private static var columns: OptionDescription {
    OptionDescription(
      name: "columns", value: .text(placeholder: LocalizedText("A,B")),
      hints: columnNames,
      summary: LocalizedText(
        es: "las columnas por su clave o su título, en ese orden",
        en: "the columns by their keys or titles, in that order"))
  }

  private static var sort: OptionDescription {
    OptionDescription(
      name: "sort", value: .text(placeholder: LocalizedText(es: "[-]COLUMNA", en: "[-]COLUMN")),
      hints: columnNames,
      summary: LocalizedText(
        es: "ordena por una columna; con - delante, de mayor a menor",
        en: "sorts by a column; the largest first with - before it"))
  }

  private static var group: OptionDescription {
    OptionDescription(
      name: "by", value: .choice(TableRequest.Group.allCases.map(\.rawValue)),
      summary: LocalizedText(
        es: "suma las filas, y pondera los cocientes, por servicio, ministerio o año",
        en: "adds up the rows, and weights the ratios, by service, ministry or year"))
  }

  private static var condition: OptionDescription {
    OptionDescription(
      name: "where", value: .text(placeholder: LocalizedText(es: "CONDICIÓN", en: "CONDITION")),
      summary: LocalizedText(
        es: "solo las filas que la cumplen, como en una regla propia: 'gasto.total > 500.000'",
        en: "only the rows that meet it, as in an own rule: 'gasto.total > 500.000'"))
  }

  private static var compare: OptionDescription {
    OptionDescription(
      name: "compare",
      summary: LocalizedText(
        es: "pone al lado lo que se calcula y la diferencia",
        en: "puts what is computed, and the difference, beside"))
  }

  private static var intervals: OptionDescription {
    OptionDescription(
      name: "intervals",
      summary: LocalizedText(
        es: "pone al lado el intervalo que una cifra redondeada representa",
        en: "puts the interval that a rounded figure stands for beside"))
  }

  private static var mark: OptionDescription {
    OptionDescription(
      name: "bom",
      summary: LocalizedText(
        es: "comienza con la marca de orden de bytes, como csv-cl",
        en: "begins with a byte order mark, as csv-cl does"))
  }

  private static var noMark: OptionDescription {
    OptionDescription(
      name: "no-bom",
      summary: LocalizedText(
        es: "csv-cl sin la marca de orden de bytes", en: "csv-cl without the byte order mark"))
  }

  private static var keys: OptionDescription {
    OptionDescription(
      name: "claves",
      summary: LocalizedText(
        es: "en csv-cl y xlsx, las claves de las columnas en vez de sus títulos",
        en: "in csv-cl and xlsx, the keys of the columns instead of their titles"))
  }

  /// The columns of all tables, each once.
  private static var columnNames: [String] {
    TableName.allCases.flatMap { TableRequest($0).columnNames }
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private static var names: [String] { TableName.allCases.map(\.rawValue) }

  static var description: CommandDescription {
    CommandDescription(
      .table,
      summary: LocalizedText(
        es: "hace una tabla de las cifras de muchas fichas",
        en: "makes a table of the figures of many sheets"),
      operand: CommandDescription.Operand(
        placeholder: LocalizedText(es: "TABLA [RUTA…]", en: "TABLE [PATH…]"),
        summary: LocalizedText(
          es: "\(names.joined(separator: ", ")); y archivos, carpetas o '-', como en check",
          en: "\(names.joined(separator: ", ")); and files, folders or '-', as in check"),
        count: 1...Int.max, words: names),
      options: [
        format, .output, .force, columns, sort, group, condition, compare, intervals, mark, noMark,
        keys, .quiet, .stream, .jobs, .configuration, .noConfiguration,
      ],
      exitStatuses: [.allWasRead, .isNotUsed, .somethingUnread])
  }

  static func run(_ call: CommandCall) throws(UsageError) -> ExitStatus {
    let check = try call.check(of: Array(call.operands.dropFirst()))
    let run = TableRun(check: check, request: try request(of: call))
    if call.has(.stream) { return try stream(run, call) }
    let form: TableFormat = call.form(format) ?? .text
    try call.refuseTerminal(for: form.rawValue, isBinary: form.isBinary)
    let line = ProgressLine(for: call)
    let outcome = run.make(
      notice: { Message.note($0, in: call.language, over: line) },
      unreadable: {
        line?.willWrite()
        Message.unread($0, of: call)
      },
      watcher: line)
    line?.willWrite()
    if let undecided = outcome.undecided, !call.has(.quiet) {
      Message.note(undecided, in: call.language)
    }
    let options = TableOptions(
      language: call.language,
      width: call.has(.output) ? nil : Output.standard.terminalColumns,
      hasByteOrderMark: call.has(noMark) ? false : call.has(mark) ? true : nil,
      usesKeys: call.has(keys))
    let status = Message.write(
      outcome.table.rendered(as: form, options), isBinary: form.isBinary, of: call)
    return outcome.tally.hasUnread ? .failure : status
  }

  /// Writes the rows of each sheet as lines, before the next one is read.
  private static func stream(_ run: TableRun, _ call: CommandCall) throws(UsageError) -> ExitStatus
  {
    for option in [sort, group, .output] where call.has(option) {
      throw .conflict(OptionDescription.stream.name, option.name)
    }
    if let other: TableFormat = call.choice(format), other != .ndjson {
      throw .conflict(OptionDescription.stream.name, "\(format.name) \(other.rawValue)")
    }
    do throws(FileError) {
      let tally = try run.writeRows(to: .standard) { Message.unread($0, of: call) }
      return tally.hasUnread ? .failure : .clean
    } catch {
      return Message.writing(error, in: call.language)
    }
  }

  private static func request(of call: CommandCall) throws(UsageError) -> TableRequest {
    var request = TableRequest(
      call.operands.first.flatMap { TableName(rawValue: $0.text) } ?? .resumen)
    request.group = call.choice(group)
    request.separatesWords =
      call.has(.stream) || (call.form(format) ?? TableFormat.text).isTyped
    request.comparesComputed = call.has(compare)
    request.showsIntervals = call.has(intervals)
    for option in [compare, intervals] where call.has(group) && call.has(option) {
      throw .conflict(group.name, option.name)
    }
    do throws(TableRequest.UnknownColumn) {
      if let text = call.text(columns) { try request.show(columns: text) }
    } catch {
      throw .badValue(option: columns.name, value: error.key, allowed: error.known)
    }
    do throws(TableRequest.UnknownColumn) {
      if let text = call.text(sort) { try request.sort(by: text) }
    } catch {
      throw .badValue(option: sort.name, value: error.key, allowed: error.known)
    }
    do throws(RowCondition.Fault) {
      for written in call.all(condition) { try request.choose(where: written.text) }
    } catch {
      throw .badCondition(option: condition.name, error)
    }
    return request
  }
}
