import Fichas
import FileSystem

/// Whether output is coloured.
enum ColorChoice: String, CaseIterable {
  case auto, always, never

  /// Returns whether to colour what is written to `output`.
  func applies(to output: Output) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      output.isTerminal && (ProcessEnvironment.value(of: "NO_COLOR") ?? "").isEmpty
        && ProcessEnvironment.value(of: "TERM") != "dumb"
    }
  }
}
