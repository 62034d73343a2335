import Analysis
import Constraints
import DocumentTree
import ProgramSheets
import SheetRules

extension SheetQuery {
  /// Where what stands at an offset comes from: the figures that a figure is computed from, the row of
  /// section 5.2 that a component's name means, and the field or figure that an exception is about.
  func definitions(at offset: Int) -> [ByteRange] {
    guard let spot = spot(at: offset) else { return [] }
    if let accepted = acceptedField(spot) {
      return [document.range(of: accepted)].compactMap(\.self)
    }
    if let name = componentName(at: spot) {
      let all = componentNames(like: name)
      let defining = all.filter { isDefining($0.pointer) }
      return (defining.isEmpty ? all : defining).map(\.node.range)
    }
    return ranges(
      of: equations(about: spot.field, asSubject: true).flatMap { equation in
        equation.stated.equation.cells.filter { $0 != equation.stated.subject }
      })
  }

  /// What hangs on what stands at an offset: the figures that are computed from a figure, and every place
  /// that names a component.
  func references(at offset: Int, withItself: Bool) -> [ByteRange] {
    guard let spot = spot(at: offset) else { return [] }
    if let name = componentName(at: spot) {
      return componentNames(like: name).map(\.node.range)
        .filter { withItself || !$0.holds(offset) }
    }
    let hanging = equations(about: spot.field, asSubject: false).map(\.stated.subject)
    let own = withItself ? [document.range(of: spot.field)].compactMap(\.self) : []
    return own + ranges(of: hanging).filter { !own.contains($0) }
  }

  /// The equations in which a figure stands: those that compute it, or those that it is an input of.
  private func equations(about field: JSONPointer, asSubject: Bool) -> [CheckedEquation] {
    guard let cells = context?.cells else { return [] }
    return sheet.equations.filter { equation in
      let isSubject = cells[equation.stated.subject].field == field
      return isSubject == asSubject
        && equation.stated.equation.cells.contains { cells[$0].field == field }
    }
  }

  /// Where cells stand, each place once, in the order of the text.
  private func ranges(of cells: [CellID]) -> [ByteRange] {
    guard let all = context?.cells else { return [] }
    let ranges = cells.compactMap { all[$0].range ?? document.range(of: all[$0].field) }
    return Set(ranges).filter { !document.isInCompanion($0) }.sorted { $0.start < $1.start }
  }

  private func acceptedField(_ spot: FieldSpot) -> JSONPointer? {
    let tokens = spot.pointer.tokens
    guard !spot.isKey, tokens.count == 3, tokens[0] == "excepciones", tokens[2] == "campo",
      let text = document.node(at: spot.pointer)?.text
    else { return nil }
    return JSONPointer(field: text)
  }
}

// MARK: - Components

extension SheetQuery {
  /// A name of a component where a table has it.
  struct ComponentMention {
    let pointer: JSONPointer
    let node: Node
  }

  /// The name of the component that a value refers to; nil if it refers to none.
  func componentName(at spot: FieldSpot) -> String? {
    guard !spot.isKey, isComponentName(spot.pointer), let node = document.node(at: spot.pointer),
      node.kind == .scalar, !node.isNull
    else { return nil }
    return node.text
  }

  /// Every place with the name, however it is spelled, in the order of the document.
  func componentNames(like name: String) -> [ComponentMention] {
    let wanted = name.normalisedName
    return componentNames.filter { $0.node.text.normalisedName == wanted }
  }

  /// Every name of a component in the tables of the sheet.
  var componentNames: [ComponentMention] {
    var mentions: [ComponentMention] = []
    document.forEachScalar { pointer, _, node in
      if isComponentName(pointer), !node.isNull, !node.isAlias {
        mentions.append(ComponentMention(pointer: pointer, node: node))
      }
    }
    return mentions
  }

  private func isComponentName(_ pointer: JSONPointer) -> Bool {
    switch pointer.tokens.last {
    case "componente"?: campo(at: pointer)?.tipo == .texto
    case "nombre"?: isDefining(pointer)
    default: false
    }
  }

  /// Whether it is the name of a component in the table that says what components there are.
  private func isDefining(_ pointer: JSONPointer) -> Bool {
    let tokens = pointer.tokens
    return tokens.count == 3 && tokens[0] == "componentes" && tokens[2] == "nombre"
  }
}
