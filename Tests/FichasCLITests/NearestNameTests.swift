import Testing

@testable import FichasCLI

@Suite("The nearest name")
struct NearestNameTests {
  @Test(
    "is the one that takes fewest changes",
    arguments: [
      ("fromat", "format"), ("jbos", "jobs"), ("formt", "format"), ("job", "jobs"),
      ("failon", "fail-on"), ("colour", "color"), ("FORMAT", nil), ("xyz", nil), ("", nil),
    ] as [(String, String?)])
  func table(written: String, nearest: String?) {
    let names = ["format", "jobs", "fail-on", "color", "help"]
    #expect(NearestName.of(written, among: names) == nearest)
  }

  @Test("counts changes the same in both directions")
  func symmetry() {
    let words = ["", "a", "ab", "ba", "abc", "acb", "format", "fromat"]
    for left in words {
      for right in words {
        #expect(NearestName.distance(left, right) == NearestName.distance(right, left))
        #expect((NearestName.distance(left, right) == 0) == (left == right))
      }
    }
  }
}
