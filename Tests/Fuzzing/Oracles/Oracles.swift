/// What must hold of every input; a program that finds otherwise stops, and libFuzzer keeps the input.
public enum Oracles {
  /// Stops where a fact does not hold.
  static func demand(_ holds: Bool, _ fact: @autoclosure () -> String) {
    if !holds { fatalError(fact()) }
  }
}
