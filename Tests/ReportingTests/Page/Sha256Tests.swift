import Testing

@testable import Reporting

@Suite("A digest")
struct Sha256Tests {
  /// A text with the digest that FIPS 180-4 and its examples give.
  struct DigestCase: Sendable, CustomTestStringConvertible {
    let text: String
    let digest: String

    var testDescription: String { "\(text.utf8.count) bytes" }
  }

  private static let cases = [
    DigestCase(
      text: "", digest: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    DigestCase(
      text: "abc", digest: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    DigestCase(
      text: "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      digest: "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
    DigestCase(
      text: String(repeating: "a", count: 1_000_000),
      digest: "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ]

  @Test("is that of the standard", arguments: cases)
  func standard(_ example: DigestCase) {
    let bytes = Sha256(Array(example.text.utf8)).bytes
    let digits = bytes.map { byte in
      let text = String(byte, radix: 16)
      return text.count == 1 ? "0" + text : text
    }
    #expect(digits.joined() == example.digest)
  }

  @Test("is written in base 64 as a policy has it")
  func base64() {
    #expect(Sha256([]).base64 == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
  }
}
