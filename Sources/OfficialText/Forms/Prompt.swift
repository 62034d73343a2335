/// A label of a form, as it is printed, and what stands behind it.
struct Prompt: Sendable {
  /// The label in each of its wordings; a number stands for any number.
  let wordings: [String]
  /// What stands behind it.
  let shape: Shape
  /// Whether it counts only with a colon after it, since its words are common.
  let needsColon: Bool

  init(_ shape: Shape, _ wordings: String..., needsColon: Bool = false) {
    self.wordings = wordings
    self.shape = shape
    self.needsColon = needsColon
  }

  /// What stands behind a label.
  ///
  /// Texts are the pointers of fields.
  indirect enum Shape: Sendable, Hashable {
    /// A text of any length.
    case text(String)
    /// One word of a list, a name or a code: a cell.
    case word(String)
    /// One figure; what follows is not of the field.
    case figure(String)
    /// A year.
    case year(String)
    /// `Sí` or `No`, and the text that explains it.
    case answer(String, text: String?)
    /// Whether the whole target population is served, in a sentence with a year.
    case attention
    /// A figure and its unit, below a line of headings.
    case number(String, unit: String?)
    /// A line of years, and one of figures.
    case years(String)
    /// Months or years until a beneficiary leaves.
    case egress
    /// Pairs such as `Partida : 07`.
    case budget
    /// The year that the coverages are of.
    case coverage
    /// A table with a row of free texts for each entry.
    case rows(String, keys: [String])
    /// A list, an entry in a cell.
    case list(String)
    /// The development goals, each with its answer.
    case goals
    /// Names, units and figures of the components.
    case production
    /// Names and amounts of the components, administrative expenses and the total.
    case expenses
    /// Names of the components and expenses per unit.
    case averages
    /// Whose name and telephone the following labels ask for.
    case group(String)
    /// Something of that person or office.
    case contact(String)
    /// A field of the component that is open.
    case component(Shape)
    /// A field of the indicator that is open.
    case indicator(Shape)
    /// The indicator that completes the main one begins.
    case additionalIndicator
    /// A text below a heading that stands alone on its line.
    case alone(String)
    /// Evaluations, each behind its year.
    case evaluations(String)
    /// What a part of the analysis comes to, and what the evaluators say of it.
    case dimension(String)
    /// The year of the prices of a table.
    case prices(String)
    /// A row of a table of years.
    case yearRow(String)
    /// Names and amounts, and their total.
    case amounts(String, name: String)
    /// Two rows of years beside each other.
    case twoRows(String, String)
    /// The components with expenses, production and cost per unit by year.
    case componentRows
    /// The indicators with their formulas and values by year.
    case indicatorRows
    /// Rows that begin with a number.
    case listOfNumbers(String)
    /// A sentence that says yes, or no with `no`.
    case negatable(String)
    /// The remarks of the service on a section.
    case remarks(String)
    /// Notes on how the sheet is made.
    case notes
    /// A part of a report on commitments.
    case commitments(CommitmentPart)
    /// The rows of a table, and the keys of its columns by their numbers.
    case columns(String, [Int: String])
    /// The title of the form.
    case title(String)
    /// A heading, which may be displaced by the order of drawing.
    case heading
    /// A label without a value.
    case nothing
  }
}

extension Prompt.Shape {
  /// The field that a label of its own asks for, by its pattern; nil for parts of tables and for headings.
  var asked: String? {
    switch self {
    case .text(let field), .word(let field), .figure(let field), .year(let field),
      .answer(let field, _), .number(let field, _), .years(let field), .rows(let field, _),
      .list(let field), .alone(let field), .yearRow(let field), .negatable(let field):
      field
    case .component(let shape): shape.asked.map { "/componentes/*/\($0)" }
    default: nil
    }
  }
}
