import DocumentTree
import Reporting

extension ServerSession {
  mutating func actions(_ parameters: Parameters) throws(ResponseError) -> Payload {
    let span = try parameters.span()
    let address = try parameters.address()
    let wanted = parameters.node?.at("context", "only")?.elements.map(\.text) ?? []
    let analysis = try analysis(parameters)
    // without literals there is nothing in which an edit could be sent
    guard client.takesActionLiterals else { return { $0.literal("[]") } }
    let diagnostics = analysis.diagnostics(of: address, client, language)
    let actions = try queries(parameters).flatMap { query in
      query.actions(in: query.positions.range(of: span), wanted: wanted)
    }
    let edit = edit(of: address)
    return { writer in
      writer.array(actions) { writer, action in
        writer.object { writer in
          writer.member("title", action.title)
          writer.member("kind", action.kind.rawValue)
          if action.isPreferred { writer.member("isPreferred", true) }
          let mended = diagnostics.filter { action.mended.contains($0.finding) }
          if !mended.isEmpty {
            writer.key("diagnostics")
            writer.diagnostics(mended)
          }
          writer.key("edit")
          edit(action.changes)(&writer)
        }
      }
    }
  }

  mutating func prepareRename(_ parameters: Parameters) throws(ResponseError) -> Payload {
    let place = try parameters.place()
    let found = try queries(parameters).lazy
      .compactMap { $0.renamable(at: $0.positions.offset(of: place)) }.first
    guard let found else { return Self.nothing }
    return { writer in
      writer.object {
        $0.member("range", found.span)
        $0.member("placeholder", found.name)
      }
    }
  }

  mutating func rename(_ parameters: Parameters) throws(ResponseError) -> Payload {
    let place = try parameters.place()
    guard let name = parameters.node?["newName"]?.string else {
      throw .invalidParameters("'newName' is missing")
    }
    guard let query = try queries(parameters).first else {
      throw .failed(language.either("no es una ficha", "is not a sheet"))
    }
    let changes = try query.renaming(at: query.positions.offset(of: place), to: name)
    return edit(of: try parameters.address())(changes)
  }

  mutating func format(
    _ parameters: Parameters, _ changes: (SheetQuery) throws(ResponseError) -> [TextChange]
  ) throws(ResponseError) -> Payload {
    guard let query = try queries(parameters).first else { return Self.nothing }
    let changes = try changes(query)
    return { $0.changes(changes) }
  }

  /// Writes the changes of one document, for the version that it has now where the client takes versions.
  private func edit(of address: String) -> ([TextChange]) -> Payload {
    let version = texts[address]?.version
    let isVersioned = client.takesVersionedEdits
    return { changes in
      { writer in
        writer.object { writer in
          guard isVersioned else {
            return writer.member("changes") {
              $0.key(of: address)
              $0.changes(changes)
            }
          }
          writer.member("documentChanges", [changes]) { writer, changes in
            writer.object { writer in
              writer.member("textDocument") {
                $0.member("uri", address)
                $0.member("version", version)
              }
              writer.key("edits")
              writer.changes(changes)
            }
          }
        }
      }
    }
  }
}
