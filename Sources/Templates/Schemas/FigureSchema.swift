import ProgramSheets
import Reporting

/// The kinds of scalars in a sheet, each a definition of its schema.
enum FigureSchema: String, CaseIterable {
  case cifra
  case porcentaje
  case monto
  case conPorcentajeOMonto

  /// The kind of figure of a field, which determines what may be written next to its digits.
  init(_ campo: Campo) {
    switch campo.unidad {
    case .porcentaje, .proporcion: self = .porcentaje
    case .milesDePesos, .milesDePesosPorBeneficiario, .milesDePesosPorUnidad: self = .monto
    case .indicador, .moneda, .fila: self = .conPorcentajeOMonto
    case .poblacion, .produccion, .ejercicio, .tiempo, nil: self = .cifra
    }
  }

  static var definitions: JsonValue {
    .object(
      allCases.map { ($0.rawValue, $0.definition) } + [
        ("texto", ["type": ["string", "number", "null"]]),
        ("codigo", ["type": ["string", "number", "null"]]),
        (
          "respuesta",
          [
            "anyOf": [
              ["enum": ["Sí", "No"]],
              // truth values too, said so that no editor proposes them
              ["not": ["type": ["object", "array", "number"]], "pattern": .string(Self.answer)],
            ]
          ]
        ),
      ])
  }

  private static let answer =
    #"^\s*$|^\s*([Ss]([IiÍí]|[Ii]\u0301)|[Nn][Oo]|[Tt]rue|[Ff]alse)(?![A-Za-zÀ-ÿ])"#

  /// Points group thousands and a comma marks the decimals; a point that cannot group is a decimal
  /// mark.
  private static let digits =
    #"([1-9][0-9]{0,2}(\.[0-9]{3})+(,[0-9]+)?|[0-9]+(,[0-9]+)?|(0|[1-9][0-9]*)\.[0-9]+"#
    + #"|0[0-9]+\.([0-9]{1,2}|[0-9]{4,}))"#

  private var definition: JsonValue {
    let (before, after) = marks
    let number = before + #"[+\-−]?"# + Self.digits + after
    let word = "[Nn][Mm]|[Nn]/[Aa]|[Ss]/[Ii]"
    return [
      "type": ["number", "string", "null"],
      "pattern": .string(#"^\s*(("# + number + "|" + word + #")\s*\*{0,4})?\s*$"#),
    ]
  }

  private var marks: (before: String, after: String) {
    switch self {
    case .cifra: ("", "")
    case .porcentaje: ("", #"(\s*%)?"#)
    case .monto: (#"(M\$\s*)?"#, "")
    case .conPorcentajeOMonto: (#"(M?\$\s*)?"#, #"(\s*%)?"#)
    }
  }

  /// What may stand there, in words.
  var description: String {
    let common = "1.167.259 o 37,06; NM, N/A y S/I, con * si remite a una nota; en blanco si falta"
    switch self {
    case .cifra: return common
    case .porcentaje: return "3,54 %; " + common
    case .monto: return "M$ 515.671; " + common
    case .conPorcentajeOMonto: return "con % o M$ si lleva unidad, como " + common
    }
  }
}
