/// The time of day, as the system has it.
public enum Clock {
  /// Whole seconds since the beginning of 1970 in UTC.
  public static var secondsSince1970: Int {
    System.secondsSince1970
  }
}
