/// The time of day, as the system has it.
public enum Clock {
  /// Whole seconds since the beginning of 1970 in UTC.
  public static var secondsSince1970: Int {
    System.secondsSince1970
  }

  /// Does nothing for a while.
  ///
  /// - Parameter milliseconds: how long, in thousandths of a second
  public static func pause(milliseconds: Int) {
    System.sleep(milliseconds: milliseconds)
  }
}
