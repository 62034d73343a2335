import DocumentTree
import Fichas
import FileSystem
import Reporting

/// The command's messages, as opposed to its reports.
enum Message {
  /// Writes a trusted text to standard output.
  static func print(_ text: String) -> ExitStatus {
    do {
      try Output.standard.write(Array((text + "\n").utf8))
      return .clean
    } catch {
      return .failure
    }
  }

  /// Writes a text that ends with a line break to standard output.
  static func write(_ text: String, in language: Language) -> ExitStatus {
    write(bytes: Array(text.utf8), in: language)
  }

  /// Writes a page to standard output.
  static func write(bytes: [UInt8], in language: Language) -> ExitStatus {
    do throws(FileError) {
      try Output.standard.write(bytes)
      return .clean
    } catch {
      return writing(error, in: language)
    }
  }

  /// Reports invalid arguments on standard error.
  static func usage(_ error: UsageError, in language: Language) -> ExitStatus {
    tell("error: \(error.message[language])")
    let columns = max(20, (Output.error.terminalColumns ?? 80) - 2)
    for line in error.excerpt(columns: columns) { tell("  \(line)") }
    tell("  \(language.either("ayuda", "help")): \(error.advice[language])")
    return .failure
  }

  /// Reports on standard error that something was skipped.
  static func note(_ notice: Notice, in language: Language, over line: ProgressLine? = nil) {
    line?.willWrite()
    tell("\(language.either("nota", "note")): \(notice.message(in: language))")
  }

  /// Reports on standard error why a file, or a part of it, could not be read; includes the excerpt
  /// for the author of a configuration.
  static func unread(_ file: FileReport, of call: CommandCall) {
    if file.isConfiguration { return _ = faults([file], of: call) }
    for finding in file.report.findings where finding.isReadingFault {
      tell("error: \(file.path): \(finding.message[call.language])")
    }
  }

  /// Reports on standard error the issues in files that a command needs.
  static func faults(_ reports: [FileReport], of call: CommandCall) -> ExitStatus {
    let color: ColorChoice = call.choice(.color) ?? .auto
    let options = RenderingOptions(
      language: call.language, usesColor: color.applies(to: .error))
    for report in reports { try? Output.error.write(report.rendered(as: .human, options)) }
    return .failure
  }

  /// Reports on standard error that a report could not be written; silent if its reader has gone.
  static func writing(
    _ error: FileError, to file: Path? = nil, in language: Language, offersForce: Bool = true
  ) -> ExitStatus {
    let place = file.map { "\($0.text): " } ?? ""
    if error != .brokenPipe { tell("error: \(place)\(error.writingMessage[language])") }
    if error == .notReplaceable, offersForce {
      tell(language.either("  ayuda: --force lo reemplaza", "  help: --force replaces it"))
    }
    return .failure
  }

  /// If even standard error is closed, there is nowhere left to report to.
  static func tell(_ line: String) {
    var bytes: [UInt8] = []
    VisibleText.append(line, to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    try? Output.error.write(bytes)
  }

  /// Writes what a call makes to the file of `--output`, or to standard output.
  static func write(
    _ bytes: [UInt8], isBinary: Bool, of call: CommandCall
  ) -> ExitStatus {
    let path = call.all(.output).last
    if isBinary, bytes.isEmpty {
      tell(
        call.language.either(
          "error: el libro tendría más de 4 GiB", "error: the workbook would have more than 4 GiB"))
      return .failure
    }
    do throws(FileError) {
      try write(bytes, to: path, call.has(.force))
      return .clean
    } catch {
      return writing(error, to: path, in: call.language)
    }
  }

  /// Writes a page to a file, or to standard output; of what is there already only force replaces more
  /// than is named.
  static func write(
    _ bytes: [UInt8], to path: Path?, _ isForced: Bool, replacing: Overwriting = .nothing
  ) throws(FileError) {
    guard let path else { return try Output.standard.write(bytes) }
    try (isForced ? Overwriting.anything : replacing).check(path, for: bytes)
    let file = try DraftFile(path)
    do throws(FileError) {
      try file.output.write(bytes)
    } catch {
      file.discard()
      throw error
    }
    try file.keep()
  }
}
