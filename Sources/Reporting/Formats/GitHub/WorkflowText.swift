/// Texts within a workflow command, of which nothing can end it or begin another.
enum WorkflowText {
  /// Writes the message of a command.
  static func data(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      // An older form of command, `##[…]`, is obeyed wherever in a line it stands.
      case "[" where VisibleText.isCommand(endingIn: result.utf8):
        result += VisibleText.escape(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Writes the value of a property of a command.
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
