public import FileSystem

/// How the files of a run were at one moment, to notice that one of them is saved.
public struct RunSnapshot: Sendable, Hashable {
  private struct Stamp: Sendable, Hashable {
    let identity: FileIdentity
    let size: Int
    let seconds: Int
    let nanoseconds: Int
  }

  /// The sheets and the configurations; nil for files that do not exist.
  private var stamps: [Path: Stamp?] = [:]

  /// Looks at every file of a run, without reading the sheets.
  ///
  /// - Parameters:
  ///   - check: the run
  ///   - leftOut: files that the run itself writes
  public init(of check: CheckRun, leavingOut leftOut: [Path] = []) {
    var check = check
    check.only = nil
    check.passedOver += leftOut
    var sources = SourceWalk(check) { _ in }
    while let source = sources.next() {
      switch source {
      case .file(let path, _, _), .problem(let path, _): add(path)
      case .standardInput, .sheet, .report: break
      }
    }
    for configuration in sources.finder.found {
      add(Path(configuration.configuration.path))
      if let rules = configuration.rulesFile { add(rules) }
    }
  }

  private mutating func add(_ path: Path) {
    let status = try? FileStatus.of(path)
    stamps[path] = .some(
      status.map {
        Stamp(
          identity: $0.identity, size: $0.size, seconds: $0.modifiedSeconds,
          nanoseconds: $0.modifiedNanoseconds)
      })
  }

  /// The files that came, went or changed since an earlier moment, in the order of their paths.
  ///
  /// - Parameter earlier: how the files were
  /// - Returns: their paths
  public func changes(since earlier: RunSnapshot) -> [Path] {
    Set(stamps.keys).union(earlier.stamps.keys)
      .filter { stamps[$0] != earlier.stamps[$0] }
      .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
  }
}
