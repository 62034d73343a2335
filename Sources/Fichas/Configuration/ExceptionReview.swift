import DocumentTree
import FileSystem
import Reporting
import SheetRules

/// What there is to say of the exceptions of configurations when a run is over.
///
/// An exception is known to be unused only if everything below its folder was checked.
struct ExceptionReview {
  private let run: CheckRun
  private let configurations: [LoadedConfiguration]
  private let used: Set<String>
  private let today: CalendarDay?

  init(_ run: CheckRun, _ finder: ConfigurationFinder, _ used: Set<String>) {
    self.run = run
    configurations = finder.found
    today = finder.today
    self.used = used
  }

  /// A report for each configuration whose exceptions are expired or unused.
  var reports: [FileReport] {
    configurations.compactMap { configuration in
      let findings = findings(of: configuration)
      if findings.isEmpty { return nil }
      return FileReport(
        path: configuration.configuration.path, status: .read, faults: findings,
        in: configuration.document)
    }
  }

  private func findings(of configuration: LoadedConfiguration) -> [Finding] {
    let isWhole = covers(configuration.folder)
    return configuration.configuration.exceptions.compactMap { stated in
      let exception = stated.exception
      var finding: Finding
      if let day = exception.expires, let today, day < today {
        finding = ExceptionDescriptions.expired(exception, day, at: JSONPointer())
      } else if isWhole, let origin = exception.origin, !used.contains(origin),
        RuleCatalogue.description(exception.rule)?.category != .cruces
      {
        finding = ExceptionDescriptions.unused(exception, at: JSONPointer())
      } else {
        return nil
      }
      finding.range = stated.range
      return finding
    }
  }

  private func covers(_ folder: Path) -> Bool {
    run.only == nil
      && run.paths.contains { path in
        guard let place = try? path.canonical(), (try? FileStatus.of(place))?.kind == .folder else {
          return false
        }
        return place == folder || folder.relative(to: place) != nil
      }
  }
}

extension FileReport {
  /// Where the exceptions stand that accept its findings, in configurations.
  var usedExceptions: [String] {
    report.findings.compactMap { $0.acceptance?.origin }
  }
}
