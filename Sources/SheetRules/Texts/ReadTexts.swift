import DocumentTree
import ExactNumbers
import Synchronization

/// The words of the answers that rules have read; each answer is cut once, whichever rules read it.
///
/// Cutting the same answers for each of six rules, and again whenever a changed figure is tried, doubled the
/// time of a check of whole texts.
final class ReadTexts: Sendable {
  private let words = Mutex<[String: [TextWord]]>([:])

  /// Returns the words of an answer, cut now or before.
  func words(of text: AnswerText, _ notation: Notation) -> [TextWord] {
    let (field, content) = (text.field.description, text.content)
    return words.withLock { known in
      if let words = known[field] { return words }
      let words = WordCutter.words(of: content, notation: notation)
      known[field] = words
      return words
    }
  }
}
