public import FileSystem
public import Reporting

/// A check of files and folders whose reports are written as they come.
public struct ReportRun: Sendable {
  /// What is checked.
  public var check: CheckRun
  /// The forms of the report, and where each goes.
  public var outputs: [ReportOutput]
  /// The language, colour and width; a file has no colours.
  public var options: RenderingOptions

  /// Makes a run.
  ///
  /// - Parameters:
  ///   - check: what is checked
  ///   - outputs: the forms of the report, and where each goes
  ///   - options: the language, colour and width
  public init(check: CheckRun, outputs: [ReportOutput], options: RenderingOptions) {
    self.check = check
    self.outputs = outputs
    self.options = options
  }

  private struct Parts: Sendable {
    let bytes: [[UInt8]]
    let tally: Tally
  }

  /// Checks everything and writes the reports, byte for byte the same however many jobs there are.
  ///
  /// - Parameters:
  ///   - output: where the forms go that have no file of their own
  ///   - notice: told what was passed over
  /// - Returns: the counts of the whole
  /// - Throws: the reason why one of them could not be written to its end; no file is then changed
  public func write(
    to output: Output, notice: (Notice) -> Void = { _ in }
  ) throws(ReportError) -> Tally {
    let renderers = outputs.map { $0.format.renderer(options(for: $0)) }
    var writers = try begin(renderers, output)
    check.each(
      { file in
        let parts = renderers.map { renderer in
          var bytes: [UInt8] = []
          renderer.render(file, to: &bytes)
          return bytes
        }
        return Parts(bytes: parts, tally: Tally(of: file))
      },
      notice: notice,
      deliver: { parts in
        for index in writers.indices { writers[index].add(parts.bytes[index], parts.tally) }
        return writers.allSatisfy { $0.problem == nil }
      })
    return try finish(&writers)
  }

  private func options(for output: ReportOutput) -> RenderingOptions {
    output.file == nil
      ? options : RenderingOptions(language: options.language, failOn: options.failOn)
  }

  private func begin(
    _ renderers: [any ReportRenderer], _ output: Output
  ) throws(ReportError) -> [PartWriter] {
    var writers: [PartWriter] = []
    for (wanted, renderer) in zip(outputs, renderers) {
      do throws(FileError) {
        let file = try wanted.file.map { (path) throws(FileError) in try DraftFile(path) }
        writers.append(PartWriter(file?.output ?? output, file, renderer))
      } catch {
        for writer in writers { writer.discard() }
        throw ReportError(file: wanted.file, reason: error)
      }
    }
    return writers
  }

  /// Every report is written to its end before the first file takes its name.
  private func finish(_ writers: inout [PartWriter]) throws(ReportError) -> Tally {
    for index in writers.indices { writers[index].end() }
    if let failed = writers.firstIndex(where: { $0.problem != nil }) {
      for writer in writers { writer.discard() }
      throw ReportError(file: outputs[failed].file, reason: writers[failed].problem ?? .brokenPipe)
    }
    for (index, writer) in writers.enumerated() {
      do throws(FileError) {
        try writer.keep()
      } catch {
        for other in writers[(index + 1)...] { other.discard() }
        throw ReportError(file: outputs[index].file, reason: error)
      }
    }
    return writers.first?.progress.tally ?? Tally()
  }
}
