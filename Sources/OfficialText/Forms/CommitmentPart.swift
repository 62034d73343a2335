/// What a label of a report on commitments opens.
enum CommitmentPart: Sendable, Hashable {
  /// The front page.
  case front
  /// The indicators of the plan; its heading names the year.
  case plan
  /// How a programme of work went.
  case balance(String)
  /// A list by region of the national report.
  case list(String)
  /// The service.
  case institution
  /// Which block it is.
  case region
  /// The report on the information for the regional government.
  case provision
  /// What is agreed on that information.
  case procedure
  /// The information that was agreed.
  case matrix
  /// How far it was sent.
  case fulfilment
  /// The programme of follow-up.
  case followUp
  /// How the results are told to others.
  case spread
  /// What no field asks for.
  case apart
}
