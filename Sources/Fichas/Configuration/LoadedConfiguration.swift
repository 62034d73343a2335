public import Analysis
import DocumentTree
public import FileSystem
public import Reporting
import SheetRules

/// A configuration file as it was read.
public struct LoadedConfiguration: Sendable {
  /// What it sets.
  public let configuration: Configuration
  /// The folder that its patterns begin in, absolute and without links.
  public let folder: Path
  /// What could not be understood, one report for the file and one for the file of rules; empty where all
  /// was.
  public let faults: [FileReport]
  /// The file of rules that it names, absolute; nil where it names none.
  public let rulesFile: Path?
  /// The document, to show places in.
  let document: Document?

  /// Reads a configuration file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - shown: the path as reports print it.
  ///   - isNamed: whether a person named it; one that was found may not be a link out of its project.
  /// - Returns: what could be read of it.
  public static func read(
    _ path: Path, shownAs shown: String, isNamed: Bool = true
  ) -> LoadedConfiguration {
    let folder = (try? path.parent.canonical()) ?? path.parent
    do throws(FileError) {
      if !isNamed, let target = path.targetOutside(projectIn: folder) {
        throw .leadsOutside(target)
      }
      let document = Document.read(try FileReader(limit: limit).read(path).bytes, as: .named(path))
      var (configuration, faults) = ConfigurationReader.read(document, path: shown)
      var reports: [FileReport] = []
      var rulesFile: Path?
      if let named = configuration.rulesFile {
        rulesFile = folder.joined(with: Path(named.name))
        reports = addRules(named, to: &configuration, &faults, folder: folder)
      }
      if !faults.isEmpty { reports.insert(report(shown, document, faults), at: 0) }
      return LoadedConfiguration(
        configuration: configuration, folder: folder, faults: reports, rulesFile: rulesFile,
        document: document)
    } catch {
      let fault = unreadable(error, at: nil)
      return LoadedConfiguration(
        configuration: Configuration(path: shown), folder: folder,
        faults: [report(shown, nil, [fault])], rulesFile: nil, document: nil)
    }
  }

  /// Says that a folder has more than one configuration file.
  static func several(_ paths: [Path], shownAs shown: String) -> LoadedConfiguration {
    let folder = paths[0].parent
    let names = ConfigurationChoice.fileNames
    let fault = ConfigurationFault(
      rule: ConfigurationFault.unreadable,
      message: LocalizedText(
        es: "la carpeta tiene dos configuraciones: \(names.joined(separator: " y "))",
        en: "the folder has two configurations: \(names.joined(separator: " and "))"),
      advice: LocalizedText(
        es: "reúna todo en \(names[0]) y borre la otra",
        en: "put everything into \(names[0]) and delete the other"), range: nil)
    return LoadedConfiguration(
      configuration: Configuration(path: shown), folder: folder,
      faults: [report(shown, nil, [fault])], rulesFile: nil, document: nil)
  }

  /// More than any configuration has.
  private static let limit = 1 << 22

  /// Adds the rules of the file that the configuration names.
  private static func addRules(
    _ named: Configuration.NamedFile, to configuration: inout Configuration,
    _ faults: inout [ConfigurationFault], folder: Path
  ) -> [FileReport] {
    let path = folder.joined(with: Path(named.name))
    do throws(FileError) {
      if let target = path.targetOutside(projectIn: folder) { throw .leadsOutside(target) }
      let kind = try FileStatus.of(path).kind
      guard kind == .regular || kind == .folder else { throw .notAFile(kind) }
      let bytes = try FileReader(limit: limit).read(path).bytes
      let document = Document.read(bytes, as: .named(path))
      let read = ConfigurationReader.readRules(
        document, path: named.name, known: configuration.ownRules)
      configuration.ownRules += read.rules
      return read.faults.isEmpty ? [] : [report(named.name, document, read.faults)]
    } catch {
      faults.append(unreadable(error, at: named))
      return []
    }
  }

  private static func unreadable(
    _ error: FileError, at named: Configuration.NamedFile?
  ) -> ConfigurationFault {
    let name = named.map { "'\($0.name)': " } ?? ""
    let reason = reason(error)
    return ConfigurationFault(
      rule: ConfigurationFault.unreadable,
      message: LocalizedText(es: "\(name)\(reason.es)", en: "\(name)\(reason.en)"),
      advice: LocalizedText(
        es: "revise la ruta de la configuración", en: "look at the path of the configuration"),
      range: named?.range)
  }

  /// A project's configuration must not make a report quote files from elsewhere.
  private static func reason(_ error: FileError) -> LocalizedText {
    guard case .leadsOutside(let target) = error else { return error.message }
    return LocalizedText(
      es: "lleva fuera del proyecto, a \(target.text); no se lee",
      en: "leads out of the project, to \(target.text); not read")
  }

  static func report(
    _ path: String, _ document: Document?, _ faults: [ConfigurationFault]
  ) -> FileReport {
    FileReport(path: path, status: .read, faults: faults.map(\.finding), in: document)
  }
}

extension LoadedConfiguration {
  /// Returns what holds for one file.
  ///
  /// - Parameter path: the file, absolute and without links
  /// - Returns: the settings
  public func settings(for path: Path) -> EffectiveSettings {
    let relative = path.relative(to: folder)
    return EffectiveSettings(configuration) { pattern in
      guard let relative, let pattern = PathPattern(pattern) else { return false }
      return pattern.names(relative)
    }
  }
}
