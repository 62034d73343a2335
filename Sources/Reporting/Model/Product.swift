/// The program as named in reports.
public enum Product {
  /// The name of the program.
  public static let name = "fichas"

  /// The version of the library and the command.
  public static let version = "0.1.0"
}
