import Analysis
import FileSystem

extension CheckRun {
  /// The ids of the own rules that hold at the paths of the run, in the order of the paths.
  public var ownRuleIds: [String] {
    var finder = ConfigurationFinder(configuration, otherwise: options)
    let rules = paths.flatMap { path in
      let isFolder = (try? FileStatus.of(path))?.kind == .folder
      let file = isFolder ? path.appending("ficha.yaml") : path
      return finder.configuration(for: file)?.configuration.ownRules ?? options.ownRules
    }
    return rules.map(\.id)
  }
}
