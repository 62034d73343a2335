public import DocumentTree
public import Reporting

/// A page or a letter over files and folders.
public struct PageRun: Sendable {
  /// What comes of it.
  public struct Outcome: Sendable {
    /// The bytes of the file; nil where it would be larger than its format may be.
    public let bytes: [UInt8]?
    /// What was found in the files.
    public let tally: Tally
  }

  /// The files and folders.
  public var check: CheckRun
  /// The language of the page.
  public var language: Language

  /// Makes a run.
  ///
  /// - Parameters:
  ///   - check: the files and folders
  ///   - language: the language of the page
  public init(check: CheckRun, language: Language) {
    self.check = check
    self.language = language
  }

  /// Checks everything and makes a page to look at, the same however many jobs there are.
  ///
  /// - Parameters:
  ///   - notice: called with what was skipped
  ///   - unreadable: told each file of which something could not be read
  ///   - watcher: told how far the run has come
  /// - Returns: the page and the counts
  public func page(
    notice: (Notice) -> Void = { _ in }, unreadable: (FileReport) -> Void = { _ in },
    watcher: (any RunWatcher)? = nil
  ) -> Outcome {
    var page = ReportPage(language: language)
    let language = language
    let tally = gather(
      { ReportPage.Part(of: $0, in: language) }, notice, unreadable, watcher,
      deliver: { page.add($0) })
    return Outcome(bytes: page.bytes, tally: tally)
  }

  /// Checks everything and makes a workbook, the same however many jobs there are.
  ///
  /// - Parameters:
  ///   - notice: called with what was skipped
  ///   - unreadable: told each file of which something could not be read
  ///   - watcher: told how far the run has come
  /// - Returns: the workbook and the counts
  public func workbook(
    notice: (Notice) -> Void = { _ in }, unreadable: (FileReport) -> Void = { _ in },
    watcher: (any RunWatcher)? = nil
  ) -> Outcome {
    var workbook = ReportWorkbook(language: language)
    let language = language
    let tally = gather(
      { ReportWorkbook.Part(of: $0, in: language) }, notice, unreadable, watcher,
      deliver: { workbook.add($0) })
    return Outcome(bytes: workbook.bytes, tally: tally)
  }

  /// Checks everything and writes letters to those who presented the sheets, the same however many jobs
  /// there are.
  ///
  /// - Parameters:
  ///   - format: the format of the letters
  ///   - notice: called with what was skipped
  ///   - unreadable: told each file of which something could not be read
  ///   - watcher: told how far the run has come
  /// - Returns: the letters and the counts
  public func letter(
    as format: LetterFormat, notice: (Notice) -> Void = { _ in },
    unreadable: (FileReport) -> Void = { _ in }, watcher: (any RunWatcher)? = nil
  ) -> Outcome {
    var letter = ReportLetter(language: language)
    let language = language
    let tally = gather(
      { ReportLetter.Part(on: $0, in: language) }, notice, unreadable, watcher,
      deliver: { letter.add($0) })
    return Outcome(bytes: letter.rendered(as: format), tally: tally)
  }

  /// Makes a part of every file on any thread, and takes the parts in the order of the paths.
  private func gather<Part: Sendable>(
    _ make: @escaping @Sendable (FileReport) -> Part, _ notice: (Notice) -> Void,
    _ unreadable: (FileReport) -> Void, _ watcher: (any RunWatcher)?, deliver: (Part) -> Void
  ) -> Tally {
    var tally = Tally()
    check.each(
      { file in
        let tally = Tally(of: file)
        return (part: make(file), tally: tally, unreadable: tally.hasUnread ? file : nil)
      },
      notice: notice,
      deliver: { made in
        deliver(made.part)
        tally += made.tally
        watcher?.hasDone(files: tally.files)
        if let file = made.unreadable { unreadable(file) }
        return true
      })
    return tally
  }
}
