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
}
