/// What the faults of reading a file say of themselves, one for each id.
enum LecturaDescriptions {
  static let all = [
    syntax, unknownKey, noFigure, duplicateKey, wrongShape, kindOrForm, twoReadings, otherYaml,
    unreadableFile, unfitMark, noAnswer, noFile,
    otherForm, lostPart,
  ]

  /// Creates the description of a fault; what all of them have in common is said here.
  private static func fault(
    _ id: String, _ title: LocalizedText, severity: Severity = .error, why rationale: LocalizedText,
    demand formula: LocalizedText, remedy: LocalizedText, _ examples: [RuleExample]
  ) -> RuleDescription {
    RuleDescription(
      id: id, title: title, severity: severity, category: .lectura, rationale: rationale,
      source: source, formula: formula, remedy: remedy, examples: examples)
  }

  private static let source = LocalizedText(
    es: "Formato de la ficha: JSON (RFC 8259) o YAML 1.2.2, con las claves del formulario",
    en: "Format of the sheet: JSON (RFC 8259) or YAML 1.2.2, with the keys of the form")

  private static let syntax = fault(
    "LEC01",
    LocalizedText(es: "el archivo tiene un error de sintaxis", en: "the file has a syntax error"),
    why: LocalizedText(
      es:
        "Lo que rompe la sintaxis no se puede leer; el resto del archivo se lee y se revisa igual. Lo que solo puede significar una cosa, como un tabulador o un espacio duro en la sangría, se lee así y se dice.",
      en:
        "What breaks the syntax cannot be read; the rest of the file is read and checked all the same. What can only mean one thing, as a tab or a no-break space in the indentation, is read so, and said."
    ),
    demand: LocalizedText(
      es: "el archivo sigue la sintaxis de JSON o de YAML",
      en: "the file follows the syntax of JSON or of YAML"),
    remedy: LocalizedText(
      es: "corrija la línea; el mensaje dice qué se esperaba",
      en: "correct the line; the message says what was expected"),
    [
      .passing("gasto: {total: 5}"),
      .failing("gasto:\n  total: 5\n↓\tadministrativo: 2"),
      .failing("gasto:\n  ↓total:5\n  administrativo: 2"),
      .failing("diagnostico:\n  problema: Falta agua.\n↓Y sobra sol.\n  fuentes: Censo"),
    ])

  private static let unknownKey = fault(
    "LEC02",
    LocalizedText(es: "una clave no existe en el formulario", en: "a key is not in the form"),
    why: LocalizedText(
      es:
        "Lo que está bajo una clave desconocida no lo lee ninguna regla; casi siempre es una errata.",
      en: "What stands under an unknown key is read by no rule; it is almost always a misprint."),
    demand: LocalizedText(
      es: "cada clave es una del formulario", en: "each key is one of the form"),
    remedy: LocalizedText(
      es: "use la clave del formulario; 'fichas schema' las lista",
      en: "use the form's key; 'fichas schema' lists them"),
    [.passing("gasto: {total: 5}"), .failing("gasto: {↓totla: 5}")])

  private static let noFigure = fault(
    "LEC03",
    LocalizedText(
      es: "un texto está donde va una cifra", en: "a text stands where a figure belongs"),
    why: LocalizedText(
      es: "Sin la cifra no se pueden revisar las reglas que la usan.",
      en: "Without the figure the rules that use it cannot be checked."),
    demand: LocalizedText(
      es: "cifra, o NM, N/A, S/I", en: "a figure, or one of NM, N/A, S/I"),
    remedy: LocalizedText(
      es: "escriba una cifra como 890.484 o 37,06", en: "write a figure such as 890.484 or 37,06"),
    [.passing("gasto: {total: NM}"), .failing("gasto: {total: ↓seiscientas}")])

  private static let duplicateKey = fault(
    "LEC04", LocalizedText(es: "una clave está dos veces", en: "a key is there twice"),
    why: LocalizedText(
      es: "De dos claves iguales se lee la primera; otros programas leen la última.",
      en: "Of two equal keys the first is read; other programs read the last."),
    demand: LocalizedText(
      es: "cada clave está una vez en su grupo", en: "each key is in its group once"),
    remedy: LocalizedText(es: "deje una de las dos", en: "leave one of both"),
    [.passing("gasto: {total: 5}"), .failing("gasto: {total: 5, ↓total: 6}")])

  private static let wrongShape = fault(
    "LEC05",
    LocalizedText(
      es: "hay una lista, un grupo o un texto donde va otra cosa",
      en: "a list, a group or a text stands where another of them belongs"),
    why: LocalizedText(
      es:
        "Una tabla es una lista de filas y una sección un grupo de claves; de otro modo no se sabe qué es cada cosa.",
      en:
        "A table is a list of rows and a section a group of keys; otherwise one cannot tell what is what."
    ),
    demand: LocalizedText(
      es: "la forma de cada campo es la del formulario", en: "each field has the form's shape"),
    remedy: LocalizedText(
      es: "escriba cada fila con un guion y cada clave con dos puntos",
      en: "write each row with a dash and each key with a colon"),
    [
      .passing("diagnostico: {efectos: [{efecto: Menos cosecha}]}"),
      .failing("diagnostico: {efectos: ↓Menos cosecha}"),
    ])

  private static let kindOrForm = fault(
    "LEC06",
    LocalizedText(
      es: "no se conoce la clase de ficha, el formulario o la notación",
      en: "the kind of sheet, the form or the notation is not known"),
    why: LocalizedText(
      es: "El formulario dice qué campos se exigen, con qué límites y de qué año es la ficha.",
      en: "The form says which fields are demanded, with which limits, and the sheet's year."),
    demand: LocalizedText(
      es: "ficha: ex-ante; formulario: uno de los conocidos",
      en: "ficha: ex-ante; formulario: one of those known"),
    remedy: LocalizedText(
      es: "escriba las dos primeras líneas como en los ejemplos",
      en: "write the first two lines as in the examples"),
    [
      .passing("gasto: {total: 5}"),
      .failing("ficha: ex-ante\nformulario: ↓2019-nueva\ngasto: {total: 5}"),
    ])

  private static let twoReadings = fault(
    "LEC07",
    LocalizedText(
      es:
        "una cifra o una palabra no se escribe como en el formulario, o se puede leer de dos maneras",
      en: "a figure or a word is not written as the form does, or can be read in two ways"),
    severity: .note,
    why: LocalizedText(
      es:
        "Lo que tiene un solo sentido se lee, y se dice cómo: 677 207 es 677.207, y “Sí” es Sí. En un campo que admite decimales, 1.200 puede ser mil doscientos o uno coma dos: se lee por la regla de los miles.",
      en:
        "What has one meaning is read, and the note says how: 677 207 is 677.207, and “Sí” is Sí. In a field that may have decimals, 1.200 can be one thousand two hundred or one point two: it is read by the rule of thousands."
    ),
    demand: LocalizedText(
      es:
        "la palabra sola, o la cifra sola, con punto ante tres dígitos para los miles y coma para los decimales",
      en:
        "the word alone, or the figure alone, with a point before three digits for thousands and a comma for decimals"
    ),
    remedy: LocalizedText(
      es: "escriba la cifra o la palabra como dice el aviso; 'check --fix' lo hace",
      en: "write the figure or the word as the note says; 'check --fix' does so"),
    [
      .passing("gasto: {porBeneficiario: \"37,06\"}"),
      .failing("gasto: {porBeneficiario: ↓1.200}"),
      .failing("gasto: {total: ↓677 207}"),
      .failing("poblacion: {reingreso: ↓“No”}"),
    ])

  private static let otherYaml = fault(
    "LEC08",
    LocalizedText(
      es: "otros programas de YAML leen otra cosa", en: "other YAML programs read something else"),
    severity: .note,
    why: LocalizedText(
      es:
        "Las versiones antiguas de YAML leen 2019-10-01 como fecha y off como falso; aquí se leen como están escritos.",
      en:
        "Older versions of YAML read 2019-10-01 as a date and off as false; here they are read as written."
    ),
    demand: LocalizedText(
      es: "el texto se lee igual en YAML 1.1 y 1.2", en: "the text reads alike in YAML 1.1 and 1.2"),
    remedy: LocalizedText(es: "póngalo entre comillas", en: "put it in quotes"),
    [
      .passing("diagnostico: {problema: \"2019-10-01\"}"),
      .failing("diagnostico: {problema: ↓2019-10-01}"),
    ])

  private static let unreadableFile = fault(
    "LEC09", LocalizedText(es: "el archivo no es una ficha", en: "the file is not a sheet"),
    why: LocalizedText(
      es:
        "Un archivo vacío, binario, demasiado grande o de otro programa no se puede leer; uno en UTF-16 o Windows-1252 se lee, y se dice.",
      en:
        "A file that is empty, binary, too large or of another program cannot be read; one in UTF-16 or Windows-1252 is read, and it is said."
    ),
    demand: LocalizedText(
      es: "texto en UTF-8 que no está vacío", en: "a text in UTF-8 that is not empty"),
    remedy: LocalizedText(
      es: "guarde el archivo como texto UTF-8", en: "save the file as UTF-8 text"),
    [])

  private static let unfitMark = fault(
    "LEC10",
    LocalizedText(
      es: "la unidad de una cifra no es la del campo", en: "the unit of a figure is not the field's"
    ),
    why: LocalizedText(
      es: "Un monto en $ donde van M$ es mil veces mayor; un % donde va un conteo no es un conteo.",
      en:
        "An amount in $ where M$ belong is a thousand times larger; a % where a count belongs is not a count."
    ),
    demand: LocalizedText(
      es: "la marca de la cifra ($, M$, %) es la unidad del campo",
      en: "the mark of the figure ($, M$, %) is the field's unit"),
    remedy: LocalizedText(
      es: "escriba la cifra en la unidad del campo", en: "write the figure in the field's unit"),
    [.passing("gasto: {total: M$ 340.000}"), .failing("gasto: {total: ↓$ 340.000.500}")])

  private static let noAnswer = fault(
    "LEC11",
    LocalizedText(
      es: "una respuesta no es sí ni no", en: "an answer is neither yes nor no"),
    why: LocalizedText(
      es: "De la respuesta depende qué más se exige; si no comienza con Sí o No, no se sabe.",
      en:
        "On the answer depends what else is demanded; unless it begins with Sí or No, one cannot tell."
    ),
    demand: LocalizedText(
      es: "la respuesta comienza con Sí o No", en: "the answer begins with Sí or No"),
    remedy: LocalizedText(
      es: "comience la respuesta con Sí o No", en: "begin the answer with Sí or No"),
    [
      .passing("poblacion: {reingreso: \"No, nunca\"}"),
      .failing("poblacion: {reingreso: ↓Quizás}"),
    ])

  private static let noFile = fault(
    "LEC12", LocalizedText(es: "la ruta no da ninguna ficha", en: "the path gives no sheet"),
    why: LocalizedText(
      es:
        "Un archivo que no existe o no se puede abrir, o una carpeta sin fichas, casi siempre es una ruta mal escrita: nada de lo que se quería revisar se revisó.",
      en:
        "A file that does not exist or cannot be opened, or a folder without sheets, is almost always a path that was miswritten: nothing of what was to be checked was checked."
    ),
    demand: LocalizedText(
      es: "cada ruta es un archivo legible, o una carpeta con archivos .yaml, .yml o .json",
      en: "each path is a readable file, or a folder with .yaml, .yml or .json files"),
    remedy: LocalizedText(
      es: "corrija la ruta, o los permisos del archivo",
      en: "correct the path, or the permissions of the file"),
    [])

  private static let otherForm = fault(
    "LEC13",
    LocalizedText(
      es: "una clave es de otro formulario", en: "a key belongs to another form"), severity: .note,
    why: LocalizedText(
      es:
        "Cada formulario pregunta lo suyo. Lo que solo otro pregunta no tiene lugar en la ficha que se presenta; o 'formulario' nombra el que no es, y entonces se exige lo que no corresponde.",
      en:
        "Each form asks its own. What only another asks for has no place in the sheet that is handed in; or 'formulario' names the wrong one, and then the wrong fields are demanded."
    ),
    demand: LocalizedText(
      es: "cada clave con respuesta es del formulario de la ficha",
      en: "each key with an answer belongs to the form of the sheet"),
    remedy: LocalizedText(
      es: "revise 'formulario', o quite la clave", en: "check 'formulario', or delete the key"),
    [
      .passing(
        """
        ficha: ex-ante
        formulario: 2025-nuevo
        objetivos: {indicador: {sentido: Ascendente}}
        """),
      .passing("antecedentes: {inicio: }"),
      .failing("objetivos: {indicador: {↓sentido: Ascendente}}"),
      .failing(
        "antecedentes: {↓identificacionPresupuestaria: {partida: \"07\", capitulo: \"16\"}}"),
    ])

  private static let lostPart = fault(
    "LEC14",
    LocalizedText(
      es: "una parte del documento oficial no se puede leer",
      en: "a part of the official document cannot be read"),
    why: LocalizedText(
      es:
        "Un texto puede mezclar las celdas que en la página están una al lado de otra, o terminar en medio del formulario. De los campos que pueden estar en esa parte no se dice que falten.",
      en:
        "A text may mix the cells that stand side by side on the page, or end within the form. The fields that may stand in such a part are not said to be missing."
    ),
    demand: LocalizedText(
      es: "cada línea del documento es de un campo, y el formulario llega hasta el final",
      en: "each line of the document is of a field, and the form goes on to its end"),
    remedy: LocalizedText(
      es: "compare con el original, o use el PDF mismo",
      en: "compare with the original, or use the PDF itself"),
    [])
}
