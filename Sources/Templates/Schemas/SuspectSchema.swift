/// The parts of a schema that describe suspected figures.
enum SuspectSchema {
  /// The members of a group other than its findings.
  static var group: [(name: String, value: JsonValue)] {
    [
      (
        "advised",
        .flag(
          "Whether only recommendations are not met, so that nothing is certain"
        )
      ),
      (
        "suspects", .list(of: "suspect", "The figures that may be the mistake, most likely first")
      ),
      (
        "hypotheses",
        [
          "description":
            "The smallest sets of suspects, by position, that could explain it all; most likely first",
          "type": "array", "items": ["type": "array", "items": ["type": "integer"]],
        ]
      ),
      ("leaders", .count("How many of the first hypotheses are indistinguishable")),
      ("cleared", .list(of: "cleared", "The cells that cannot be the only mistake")),
      (
        "rowGap",
        .text("A row that may be missing or one too many, which explains the findings as well")
      ),
      ("rowLikely", .flag("Whether that row is as likely as the first hypothesis")),
      ("tellsApart", .text("What would distinguish the first hypotheses")),
      ("bound", .text("Why the list is empty or incomplete")),
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
      ("line", .place("The line where it starts")),
      ("column", .place("1-based, in characters as a reader counts them")),
      ("endLine", .place("The line of its end")),
      ("endColumn", .place("The column past its end")),
      ("reported", .described("The figure that the sheet states, exact, with a decimal point")),
      ("proposed", .text("The figure that solves it; null if several would")),
      ("leavesCutFigure", .flag("Whether it works only if a result was truncated, not rounded")),
      ("values", .described("The figures that solve it, in words")),
      ("slip", .text("The kind of slip, by a stable name: swapped-digits")),
      ("explanation", .text("The kind of slip, in words")),
      ("otherSlips", .list(of: "slip", "Other possible slips, most likely first")),
      ("mends", .texts("The ids of the rules whose broken equations it solves")),
      ("bounds", .texts("The ids of the rules that hold and limit the change")),
      ("filledIn", .flag("Whether the official system fills the cell in")),
      ("unique", .flag("Whether no other cell, and no other figure of this one, solves it")),
    ])
  }

  private static var slip: JsonValue {
    .record([
      ("slip", .described("Its stable name")),
      ("explanation", .described("The kind of slip, in words")),
      ("proposed", .text("The intended figure; null if several are possible")),
    ])
  }

  private static var cleared: JsonValue {
    .record([
      ("field", .described("A JSON Pointer to the cell")),
      (
        "against", .texts("The ids of the rules that cannot all hold, whatever its figure")
      ),
    ])
  }
}
