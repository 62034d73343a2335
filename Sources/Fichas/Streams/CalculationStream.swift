public import DocumentTree
public import FileSystem
import Reporting

/// The answers to one question about sheets that come one after another, a line each.
public struct CalculationStream: Sendable {
  /// How the whole came out.
  public struct Outcome: Sendable, Hashable {
    /// Whether every sheet has an answer.
    public fileprivate(set) var isWhole = true
    /// Whether some answer is a contradiction.
    public fileprivate(set) var isContradicted = false
  }

  private let check: CheckRun
  private let request: CalculationRequest
  private let language: Language

  /// Makes a stream.
  ///
  /// - Parameters:
  ///   - check: the sheets
  ///   - request: what is asked
  ///   - language: the language of the answers
  public init(check: CheckRun, request: CalculationRequest, language: Language) {
    self.check = check
    self.request = request
    self.language = language
  }

  /// Writes an answer for each sheet, or why there is none.
  ///
  /// - Parameter output: where they go
  /// - Returns: how the whole came out
  /// - Throws: the reason why they cannot be written
  public func write(to output: Output) throws(FileError) -> Outcome {
    var outcome = Outcome()
    var problem: FileError?
    check.each(
      { self.answer(about: $0) },
      deliver: { line, part in
        outcome.isWhole = outcome.isWhole && part.isWhole
        outcome.isContradicted = outcome.isContradicted || part.isContradicted
        do throws(FileError) { try output.write(line) } catch { problem = error }
        return problem == nil
      })
    if let problem { throw problem }
    return outcome
  }

  private func answer(about file: FileReport) -> ([UInt8], Outcome) {
    var outcome = Outcome()
    outcome.isWhole = !Tally(of: file).hasUnread
    do throws(CalculationFailure) {
      if let calculation = try file.calculate(request) {
        outcome.isContradicted = calculation.isContradicted
        return (calculation.rendered(as: .json, RenderingOptions(language: language)), outcome)
      }
    } catch {
      outcome.isWhole = false
      return (Calculation.line(of: file.path, without: error.error.message[language]), outcome)
    }
    outcome.isWhole = false
    let reason = file.report.findings.first { $0.isReadingFault }?.message
    let text = reason ?? LocalizedText(es: "no es una ficha", en: "is not a sheet")
    return (Calculation.line(of: file.path, without: text[language]), outcome)
  }
}
