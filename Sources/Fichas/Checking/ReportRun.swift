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
  /// The rules whose findings are reported.
  public var selection = RuleSelection()
  /// The known findings and what to do with them; nil where there is no baseline.
  public var baseline: BaselineUse?
  /// Whether what is written takes the place of whatever is there, or of earlier reports and baselines
  /// alone.
  public var replacesAnything = true

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
    let sighting: BaselineUse.Sighting?
  }

  /// Checks everything and writes the reports, byte for byte the same however many jobs there are.
  ///
  /// - Parameters:
  ///   - output: where the forms go that have no file of their own
  ///   - notice: called with what was skipped
  ///   - watcher: told how far the run has come
  /// - Returns: the counts of the whole
  /// - Throws: the reason why one of them could not be written to its end; no file is then changed
  public func write(
    to output: Output, notice: (Notice) -> Void = { _ in }, watcher: (any RunWatcher)? = nil
  ) throws(ReportError) -> Tally {
    try checkTargets()
    var writers = try begin(output, watcher)
    var sightings: [BaselineUse.Sighting] = []
    let paths = outputs.contains { $0.format.namesFilesFromRoot } ? RootedPaths() : nil
    check.each(
      { parts(of: $0, paths) },
      notice: notice,
      deliver: { parts in
        if let sighting = parts.sighting { sightings.append(sighting) }
        for index in writers.indices { writers[index].add(parts.bytes[index], parts.tally) }
        watcher?.hasDone(files: writers[0].progress.tally.files)
        return writers.allSatisfy { $0.problem == nil }
      })
    let tally = try finish(&writers)
    try writeBaseline(sightings)
    return tally
  }

  /// Checks that no file of a person would be lost by what the run writes.
  ///
  /// - Throws: which file that would be
  public func checkTargets() throws(ReportError) {
    for file in outputs.compactMap(\.file) { try check(file, .report) }
    if let target = baseline?.target { try check(target, .baseline) }
  }

  private func check(_ file: Path, _ overwriting: Overwriting) throws(ReportError) {
    do throws(FileError) {
      try (replacesAnything ? .anything : overwriting).check(file)
    } catch {
      throw ReportError(file: file, reason: error)
    }
  }

  private func parts(of checked: FileReport, _ paths: RootedPaths?) -> Parts {
    var file = selection.of(checked)
    if outputs.contains(where: \.format.offersCorrections) {
      file.corrections = file.findCorrections()
    }
    let marked = baseline?.mark(file)
    let whole = marked?.file ?? file
    let shown = baseline?.showsOnlyNew == true ? whole.onlyNew : whole
    let rooted = paths?.renamed(shown) ?? shown
    let bytes = outputs.map { output in
      var bytes: [UInt8] = []
      let file = output.format.namesFilesFromRoot ? rooted : shown
      renderer(of: output).render(file, to: &bytes)
      return bytes
    }
    return Parts(bytes: bytes, tally: Tally(of: whole), sighting: marked?.sighting)
  }

  private func writeBaseline(_ sightings: [BaselineUse.Sighting]) throws(ReportError) {
    guard let target = baseline?.target, let baseline = baseline?.baseline(after: sightings) else {
      return
    }
    do throws(FileError) {
      try AtomicWrite.write(baseline.bytes, to: target)
    } catch {
      throw ReportError(file: target, reason: error)
    }
  }

  private func renderer(of output: ReportOutput) -> any ReportRenderer {
    output.format.renderer(output.file == nil ? options : options.forFile)
  }

  private func begin(
    _ output: Output, _ watcher: (any RunWatcher)?
  ) throws(ReportError) -> [PartWriter] {
    var writers: [PartWriter] = []
    for wanted in outputs {
      do throws(FileError) {
        let file = try wanted.file.map { (path) throws(FileError) in try DraftFile(path) }
        writers.append(
          PartWriter(
            file?.output ?? output, file, renderer(of: wanted), watcher,
            isPrompt: check.standardInput?.isStream == true))
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
