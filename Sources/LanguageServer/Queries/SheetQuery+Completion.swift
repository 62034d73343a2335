import Analysis
import DocumentTree
import Fichas
import ProgramSheets
import SheetRules

/// Something that could be typed.
struct CompletionItem {
  /// The numbers of the protocol.
  enum Kind: Int {
    case field = 5
    case value = 12
    case reference = 18
  }

  let label: String
  let kind: Kind
  /// What the form calls it.
  let detail: String
  /// What goes in, the cursor behind it.
  let text: String
}

extension SheetQuery {
  /// What could stand where the cursor is, and the bytes that it would replace.
  func completions(at offset: Int) -> (items: [CompletionItem], range: ByteRange) {
    guard document.format == .yaml else { return jsonCompletions(at: offset) }
    let lines = document.lineTable()
    guard !document.isComment(at: offset, lines) else {
      return ([], ByteRange(start: offset, end: offset))
    }
    let place = WrittenPlace(document.ownSource, at: offset, lines)
    let range = ByteRange(start: place.start, end: max(place.start, offset))
    guard let key = place.key else { return (keys(at: place), range) }
    return (values(of: place.path.appending(key)), range)
  }

  /// JSON is completed where a value stands already, if only an empty one.
  private func jsonCompletions(at offset: Int) -> (items: [CompletionItem], range: ByteRange) {
    guard document.format == .json, let spot = spot(at: offset), !spot.isKey else {
      return ([], ByteRange(start: offset, end: offset))
    }
    let items = values(of: spot.pointer).map { item in
      CompletionItem(
        label: item.label, kind: item.kind, detail: item.detail, text: "\"\(item.label)\"")
    }
    return (items, spot.range)
  }

  // MARK: Keys

  private var tree: FieldTree? { context?.cells.tree ?? kind?.tree }

  private var form: Formulario? {
    context?.formulario ?? kind?.forms.first { $0.rawValue == sheet.report.form }
  }

  private func keys(at place: WrittenPlace) -> [CompletionItem] {
    guard let tree, let group = tree.place(at: place.path.description) else { return [] }
    var items: [CompletionItem] = []
    var next = tree.firstChild(of: group)
    while let child = next {
      next = tree.sibling(after: child)
      let name = tree.name(of: child)
      let isAsked = form.map { tree.places[child].forms.contains($0) } ?? true
      guard isAsked, !place.siblings.contains(name), let campo = tree.field(at: child) else {
        continue
      }
      items.append(
        CompletionItem(
          label: name, kind: .field, detail: campo.etiqueta,
          text: name + ":" + rest(of: campo, place.indentation)))
    }
    return items + years(of: place, tree, group)
  }

  /// What follows the colon: a blank, or the line in which a group begins.
  private func rest(of campo: Campo, _ indentation: Int) -> String {
    let inner = "\n" + String(repeating: " ", count: indentation + 2)
    return switch campo.tipo {
    case .grupo, .porEjercicio, .porNombre: inner
    case .filas, .textos: inner + "- "
    default: " "
    }
  }

  private func years(of place: WrittenPlace, _ tree: FieldTree, _ group: Int) -> [CompletionItem] {
    guard let campo = tree.field(at: group), campo.tipo == .porEjercicio, let form,
      let years = campo.ejercicios
    else { return [] }
    return years.map { String(form.ejercicio + $0) }.filter { !place.siblings.contains($0) }
      .map { CompletionItem(label: $0, kind: .field, detail: campo.etiqueta, text: $0 + ": ") }
  }

  // MARK: Values

  private func values(of pointer: JSONPointer) -> [CompletionItem] {
    let field = field(of: pointer)
    guard let campo = campo(at: field) else { return [] }
    func words(_ words: [String]) -> [CompletionItem] {
      words.map {
        CompletionItem(label: $0, kind: .value, detail: campo.etiqueta, text: YamlText.scalar($0))
      }
    }
    switch campo.pattern {
    case "/ficha": return words(sheet.options.kinds.map(\.kind.name))
    case "/formulario": return words(kind?.forms.map(\.rawValue) ?? [])
    case "/notacion": return words(["chilena", "punto"])
    case "/excepciones/*/regla": return rules
    case "/excepciones/*/campo": return acceptedFields
    default: break
    }
    if campo.tipo == .respuesta {
      // as the sheets write them: the form knows no truth values
      return ["Sí", "No"].map {
        CompletionItem(label: $0, kind: .value, detail: campo.etiqueta, text: $0)
      }
    }
    if let list = campo.lista { return words(list.palabras) }
    if campo.clave == "componente" || campo.pattern == "/componentes/*/nombre" {
      var known: Set<String> = []
      let names = componentNames.filter { $0.pointer != pointer }.map(\.node.text)
      return words(names.filter { known.insert($0.normalisedName).inserted })
    }
    return derived(field, campo)
  }

  /// The figure that the equations give, in the notation of the sheet.
  private func derived(_ field: JSONPointer, _ campo: Campo) -> [CompletionItem] {
    guard campo.tipo.esCifra, let calculator = SheetCalculator(sheet) else { return [] }
    let cells = calculator.derivedCells + calculator.missingCells
    var known: Set<String> = []
    return cells.filter { $0.field == field }.compactMap { cell in
      let figure = text(cell.computed, isPercentage: cell.isPercentage)
      guard known.insert(figure).inserted else { return nil }
      return CompletionItem(
        label: figure, kind: .value, detail: cell.formula[language],
        text: figure)
    }
  }

  /// The rules that an exception can name, those with a finding first.
  private var rules: [CompletionItem] {
    let found = Set(sheet.findings.map(\.rule))
    let own = sheet.options.ownRules.map(\.description)
    let all = RuleCatalogue.descriptions.filter { RuleLevels.isSettable($0) } + own
    return (all.filter { found.contains($0.id) } + all.filter { !found.contains($0.id) }).map {
      CompletionItem(label: $0.id, kind: .reference, detail: $0.title[language], text: $0.id)
    }
  }

  private var acceptedFields: [CompletionItem] {
    var known: Set<String> = []
    return sheet.findings.compactMap { finding in
      let field = finding.field.description
      guard !field.isEmpty, known.insert(field).inserted else { return nil }
      return CompletionItem(
        label: field, kind: .reference, detail: finding.message[language], text: field)
    }
  }
}

extension Document {
  /// Whether the line of an offset is a comment.
  fileprivate func isComment(at offset: Int, _ lines: LineTable) -> Bool {
    let line = lines.lineRange(at: offset)
    return source[line.start..<line.end].first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: "#")
  }
}
