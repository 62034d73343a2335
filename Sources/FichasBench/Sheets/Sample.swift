/// A temporary folder of generated sheets.
struct Sample {
  let folder: String
  let count: Int
  let bytes: Int

  /// Writes `count` sheets in `parent`; `nil` if that fails.
  init?(count: Int, below parent: String) {
    folder = "\(parent)/\(count)"
    self.count = count
    Machine.makeFolder(folder)
    var bytes = 0
    for number in 0..<count {
      let text = Array(MeasuredSheet(number: number).text.utf8)
      bytes += text.count
      guard Machine.write(text, to: Self.path(number, in: folder)) else { return nil }
    }
    self.bytes = bytes
  }

  func remove() {
    for number in 0..<count { Machine.removeFile(Self.path(number, in: folder)) }
    Machine.removeFolder(folder)
  }

  static func path(_ number: Int, in folder: String) -> String {
    "\(folder)/ficha-\(number).yaml"
  }
}
