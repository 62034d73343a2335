import DocumentTree
import Fichas
import Reporting

extension ServerSession {
  mutating func initialize(_ params: Node?) -> Payload {
    phase = .running
    client = ClientCapabilities(params?["capabilities"])
    let named = params?["workspaceFolders"]?.elements.compactMap { $0["uri"]?.string } ?? []
    folders = named.isEmpty ? [params?["rootUri"]?.string].compactMap(\.self) : named
    let encoding = client.encoding
    return { writer in
      writer.object { writer in
        writer.member("capabilities") { Self.writeCapabilities(encoding, to: &$0) }
        writer.member("serverInfo") {
          $0.member("name", Product.name)
          $0.member("version", Product.version)
        }
      }
    }
  }

  private static func writeCapabilities(
    _ encoding: PositionEncoding, to writer: inout JsonWriter
  ) {
    writer.member("positionEncoding", encoding.rawValue)
    writer.member("textDocumentSync") { writer in
      writer.member("openClose", true)
      // only what has changed is sent
      writer.member("change", 2)
      writer.member("save") { $0.member("includeText", false) }
    }
    let providers: [StaticString] = [
      "hoverProvider", "definitionProvider", "referencesProvider", "documentSymbolProvider",
      "documentFormattingProvider", "documentRangeFormattingProvider", "foldingRangeProvider",
      "selectionRangeProvider", "inlayHintProvider",
    ]
    for provider in providers { writer.member(provider, true) }
    writer.member("renameProvider") { $0.member("prepareProvider", true) }
    writer.member("codeActionProvider") { writer in
      let kinds: [SheetQuery.Action.Kind] = [.fix, .accept, .fill, .fixAll]
      writer.member("codeActionKinds", kinds.map(\.rawValue))
    }
    writer.member("completionProvider") { writer in
      writer.member("triggerCharacters", [":", "\""])
    }
    writer.member("diagnosticProvider") { writer in
      writer.member("identifier", Product.name)
      writer.member("interFileDependencies", false)
      writer.member("workspaceDiagnostics", true)
    }
    writer.member("semanticTokensProvider") { writer in
      writer.member("legend") { writer in
        writer.member("tokenTypes", SheetQuery.Token.Kind.allCases.map(\.name))
        writer.member("tokenModifiers", ["readonly"])
      }
      writer.member("full", true)
      writer.member("range", true)
    }
    writer.member("workspace") { writer in
      writer.member("workspaceFolders") { writer in
        writer.member("supported", true)
        writer.member("changeNotifications", true)
      }
    }
  }

  /// Asks to be notified when a configuration changes, or a table beside a sheet.
  mutating func watchFiles() {
    guard client.watchesFiles else { return }
    ask("client/registerCapability") { writer in
      writer.object { writer in
        writer.member("registrations", ["workspace/didChangeWatchedFiles"]) { writer, method in
          writer.object { writer in
            writer.member("id", "fichas-archivos")
            writer.member("method", method)
            writer.member("registerOptions") { writer in
              let patterns = ConfigurationChoice.fileNames.map { "**/" + $0 } + ["**/*.csv"]
              writer.member("watchers", patterns) { writer, pattern in
                writer.object { $0.member("globPattern", pattern) }
              }
            }
          }
        }
      }
    }
  }

  mutating func changeFolders(_ event: Node?) {
    let removed = Set(event?["removed"]?.elements.compactMap { $0["uri"]?.string } ?? [])
    folders.removeAll { removed.contains($0) }
    folders += event?["added"]?.elements.compactMap { $0["uri"]?.string } ?? []
  }
}
