import Testing

@testable import Reporting

@Suite("A figure in a report")
struct FigureTextTests {
  @Test(
    "is written as sheets print it",
    arguments: [
      ("0", "0"), ("999", "999"), ("1000", "1.000"), ("1167259", "1.167.259"),
      ("37.06", "37,06"), ("-1234.5", "-1.234,5"), ("muchos", "muchos"), ("1e5", "1e5"),
      ("", ""), ("-", "-"), ("1.2.3", "1.2.3"),
    ])
  func grouped(figure: String, written: String) {
    #expect(FigureText.grouped.text(figure) == written)
  }

  @Test("keeps to the way in which its own sheet writes it")
  func style() {
    #expect(FigureText.ungrouped.text("2018.5") == "2018,5")
    #expect(FigureText.point.text("7433.41") == "7433.41")
  }
}
