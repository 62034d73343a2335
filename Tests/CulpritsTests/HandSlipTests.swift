import ExactNumbers
import Testing

@testable import Culprits

@Suite("Slips of the hand")
struct HandSlipTests {
  private func kinds(leadingTo meant: ExactDecimal, from written: ExactDecimal) -> Set<Slip.Kind> {
    let traits = CellTraits(origin: .filledIn, quantity: .ratio, decimals: 2)
    let slips = HandSlips.all(in: written, traits, decimals: 2)
    return Set(slips.filter { $0.proposed == meant }.map(\.kind))
  }

  @Test("a figure with all its decimals lacks no digit behind the mark")
  func lacksNone() {
    let meant = ExactDecimal(coefficient: 18_889, scale: 2)
    #expect(kinds(leadingTo: meant, from: ExactDecimal(coefficient: 18_880, scale: 2)) == [.digit])
    #expect(
      kinds(leadingTo: meant, from: ExactDecimal(coefficient: 1_888, scale: 1)) == [.droppedDigit])
    #expect(
      kinds(leadingTo: meant, from: ExactDecimal(coefficient: 1_889, scale: 2))
        .contains(.droppedDigit))
  }

  @Test("no swapped or changed digit makes a whole figure begin with zero")
  func beginsAsWritten() {
    let thousands = ExactDecimal(coefficient: 500_000, scale: 0)
    let fifty = ExactDecimal(coefficient: 5_000_000, scale: 2)
    #expect(kinds(leadingTo: fifty, from: thousands) == [.addedDigit, .mark])
    let five = ExactDecimal(coefficient: 500, scale: 2)
    #expect(kinds(leadingTo: five, from: ExactDecimal(15)) == [.addedDigit])
    let tenths = ExactDecimal(coefficient: 50, scale: 2)
    let hundredths = ExactDecimal(coefficient: 5, scale: 2)
    #expect(kinds(leadingTo: tenths, from: hundredths).contains(.swappedDigits))
  }
}
