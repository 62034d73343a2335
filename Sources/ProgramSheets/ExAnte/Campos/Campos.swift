/// The fields of an ex-ante sheet, a part for each section of its forms.
public enum Campos {
  /// Every field, in the order of the form; a group comes before what stands in it.
  public static let todos = SheetKind.exAnte.fields

  static let partes =
    encabezado + antecedentes + diagnostico + poblacion + objetivos + componentes + gasto

  /// The field that a JSON pointer with row numbers and years names, or nil.
  public static func campo(en path: [some StringProtocol]) -> Campo? {
    SheetKind.exAnte.tree.field(at: path)
  }
}
