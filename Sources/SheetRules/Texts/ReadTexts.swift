import Constraints
import DocumentTree
import ExactNumbers
import Synchronization

/// The words and numbers of the answers that rules have read; each answer is cut once, whichever rules read
/// it.
///
/// Cutting the same answers for each of six rules, and again whenever a changed figure is tried, doubled the
/// time of a check of whole texts.
final class ReadTexts: Sendable {
  private struct Text {
    let numbers: [NumberInText]
    /// The words; nil until some rule reads them.
    var words: [TextWord]?
  }

  private let texts = Mutex<[String: Text]>([:])

  /// Returns the words of an answer, cut now or before.
  func words(of text: AnswerText, _ notation: Notation) -> [TextWord] {
    let (field, content) = (text.field.description, text.content)
    return texts.withLock { known in
      if let words = known[field]?.words { return words }
      let numbers = known[field]?.numbers ?? NumberInText.all(in: content, notation: notation)
      let words = WordCutter.words(of: content, besides: numbers)
      known[field] = Text(numbers: numbers, words: words)
      return words
    }
  }

  /// Returns the numbers of an answer, read now or before.
  func numbers(of text: AnswerText, _ notation: Notation) -> [NumberInText] {
    let (field, content) = (text.field.description, text.content)
    return texts.withLock { known in
      if let numbers = known[field]?.numbers { return numbers }
      let numbers = NumberInText.all(in: content, notation: notation)
      known[field] = Text(numbers: numbers)
      return numbers
    }
  }
}
