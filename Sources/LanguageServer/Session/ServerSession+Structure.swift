import DocumentTree
import Reporting

extension ServerSession {
  mutating func symbols(_ parameters: Parameters) throws(ResponseError) -> Payload {
    let symbols = try queries(parameters).flatMap(\.symbols)
    let address = try parameters.address()
    if client.showsNestedSymbols {
      return { writer in writer.array(symbols) { Self.write($1, to: &$0) } }
    }
    return { writer in
      writer.array(Self.flat(symbols)) { writer, symbol in
        writer.object { writer in
          writer.member("name", symbol.name)
          writer.member("kind", symbol.kind)
          writer.member("location") {
            $0.member("uri", address)
            $0.member("range", symbol.whole)
          }
        }
      }
    }
  }

  private static func write(_ symbol: SheetQuery.OutlineEntry, to writer: inout JsonWriter) {
    writer.object { writer in
      writer.member("name", symbol.name)
      writer.member("detail", symbol.detail)
      writer.member("kind", symbol.kind)
      writer.member("range", symbol.whole)
      writer.member("selectionRange", symbol.key)
      if !symbol.children.isEmpty {
        writer.member("children", symbol.children) { write($1, to: &$0) }
      }
    }
  }

  private static func flat(_ symbols: [SheetQuery.OutlineEntry]) -> [SheetQuery.OutlineEntry] {
    symbols.flatMap { [$0] + flat($0.children) }
  }

  mutating func folds(_ parameters: Parameters) throws(ResponseError) -> Payload {
    let folds = try queries(parameters).flatMap(\.folds)
    return { writer in
      writer.array(folds) { writer, fold in
        writer.object {
          $0.member("startLine", fold.first)
          $0.member("endLine", fold.last)
          $0.member("kind", "region")
        }
      }
    }
  }

  mutating func selections(_ parameters: Parameters) throws(ResponseError) -> Payload {
    let places = parameters.node?["positions"]?.elements.compactMap { TextPlace($0) } ?? []
    let query = try queries(parameters).first
    let positions = try analysis(parameters).positions
    let chains = places.map { place -> [TextSpan] in
      let ranges = query?.selections(at: positions.offset(of: place)) ?? []
      return ranges.isEmpty ? [TextSpan(place, place)] : ranges.map { positions.span(of: $0) }
    }
    return { writer in
      writer.array(chains) { Self.write($1[...], to: &$0) }
    }
  }

  /// Each part within the next, the innermost first; a chain is no longer than the form is deep.
  private static func write(_ chain: ArraySlice<TextSpan>, to writer: inout JsonWriter) {
    writer.object { writer in
      guard let first = chain.first else { return }
      writer.member("range", first)
      if chain.count > 1 {
        writer.key("parent")
        write(chain.dropFirst(), to: &writer)
      }
    }
  }

  mutating func tokens(
    _ parameters: Parameters, in span: TextSpan?
  ) throws(ResponseError) -> Payload {
    var numbers: [Int] = []
    var last = TextPlace(line: 0, character: 0)
    for query in try queries(parameters) {
      for token in query.tokens {
        let own = query.positions.span(of: token.range)
        guard own.start.line == own.end.line, own.start >= last, span?.touches(own) ?? true else {
          continue
        }
        let isSameLine = own.start.line == last.line
        numbers += [
          own.start.line - last.line,
          isSameLine ? own.start.character - last.character : own.start.character,
          own.end.character - own.start.character, token.kind.rawValue, token.isFilledIn ? 1 : 0,
        ]
        last = own.start
      }
    }
    return { [numbers] writer in
      writer.object { $0.member("data", numbers) { $0.integer($1) } }
    }
  }
}
