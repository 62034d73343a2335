import TestSupport
import Testing

#if os(Linux)  // no other system has a device that is always full
  @Suite("A full disk")
  struct FullDiskTests {
    @Test(
      "is told in the language asked for, and the run has failed",
      arguments: [("es", "no queda espacio en el disco"), ("en", "no room is left on the disk")])
    func told(_ language: String, _ words: String) throws {
      let command = try BuiltCommand()
      try command.write("ficha: ex-ante\n", to: "a.yaml")
      let result = try command.run(shell: "\"$0\" check --lang \(language) a.yaml > /dev/full")
      #expect(result.errors.contains(words) && result.status == 2, "\(result.errors)")
    }
  }
#endif
