import DocumentTree
/// Escapes text for a workflow command, so that it cannot end the command or start another.
enum WorkflowText {
  /// Appends text as the message of a command.
  static func data(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      // The older command form `##[…]` is recognised anywhere in a line.
      case "[" where VisibleText.isCommand(endingIn: result.utf8):
        result += VisibleText.escape(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Appends text as the value of a command property.
  static func property(_ text: String) -> String {
    var result = ""
    for scalar in data(text.shown()).unicodeScalars {
      switch scalar {
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
