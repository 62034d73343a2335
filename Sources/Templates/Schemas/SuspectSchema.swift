/// The parts of a schema that describe suspected figures.
enum SuspectSchema {
  /// The members of a group other than its findings.
  static var group: [(name: String, value: JsonValue)] {
    [
      (
        "advised",
        .flag(
          "Whether no promise of the form is broken but something advised, so that nothing is certain"
        )
      ),
      (
        "suspects", .list(of: "suspect", "The figures that may be the mistake, the likeliest first")
      ),
      (
        "hypotheses",
        [
          "description":
            "The smallest sets of suspects, by position, whose change mends all; the likeliest first",
          "type": "array", "items": ["type": "array", "items": ["type": "integer"]],
        ]
      ),
      ("leaders", .count("How many of the first hypotheses cannot be told apart")),
      ("cleared", .list(of: "cleared", "The cells that alone cannot be the mistake")),
      ("tellsApart", .text("What would tell the first hypotheses apart")),
      ("bound", .text("Why nothing, or not everything, is listed")),
    ]
  }

  /// The definitions that the members of a group refer to.
  static var definitions: [(name: String, value: JsonValue)] {
    [("suspect", suspect), ("slip", slip), ("cleared", cleared)]
  }

  private static var suspect: JsonValue {
    .record([
      ("field", .described("A JSON Pointer to the cell")),
      ("name", .described("What the form calls it")),
      ("line", .place("Where it stands")),
      ("column", .place("1-based, in characters as a reader counts them")),
      ("endLine", .place("The line of its end")),
      ("endColumn", .place("The column past its end")),
      ("reported", .described("The figure that the sheet states, exact, with a decimal point")),
      ("proposed", .text("The figure that mends; null where several would")),
      ("leavesCutFigure", .flag("Whether it mends only if a result was cut off, not rounded")),
      ("values", .described("The figures that mend, in words")),
      ("slip", .text("What the hand did, by a stable name: swapped-digits")),
      ("explanation", .text("What the hand did, in words")),
      ("otherSlips", .list(of: "slip", "What else would explain it, the likeliest first")),
      ("mends", .texts("The ids of the rules whose broken equations it mends")),
      ("bounds", .texts("The ids of the rules that hold and keep the change in bounds")),
      ("filledIn", .flag("Whether the official system fills the cell in")),
      ("unique", .flag("Whether no other cell, and no other figure of this one, mends all")),
    ])
  }

  private static var slip: JsonValue {
    .record([
      ("slip", .described("Its stable name")),
      ("explanation", .described("What the hand did, in words")),
      ("proposed", .text("The figure that was meant; null where several would mend")),
    ])
  }

  private static var cleared: JsonValue {
    .record([
      ("field", .described("A JSON Pointer to the cell")),
      (
        "against", .texts("The ids of the rules that no one figure of the cell satisfies together")
      ),
    ])
  }
}
