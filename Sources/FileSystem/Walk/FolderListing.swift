/// The entries of one folder, in the order in which their paths sort as bytes.
///
/// The names stand one behind the other in a single buffer: a folder of 10,000 sheets costs their
/// letters and little more.
struct FolderListing {
  struct Entry {
    fileprivate let start: UInt32
    fileprivate let count: UInt32
    /// What stands there, links followed.
    let kind: EntryKind
    let isLink: Bool
    /// Whether the name has the extension of a text or document after a wanted one.
    let isMisnamed: Bool
  }

  private var names: [UInt8] = []
  private(set) var entries: [Entry] = []
  private(set) var hasRepositoryMarker = false
  private(set) var hasIgnoreFile = false

  /// Lists what a walk can use: hidden entries and devices are left out, and of the files all but
  /// those with one of `extensions`.
  init(_ folder: Path, extensions: [String]) throws(FileError) {
    var own = Self()
    try System.list(folder) { name, kind in
      own.add(name, kind, in: folder, extensions)
    }
    own.sort()
    self = own
  }

  private init() {}

  func name(of entry: Entry) -> ArraySlice<UInt8> {
    names[Int(entry.start)..<Int(entry.start + entry.count)]
  }

  private mutating func add(
    _ name: UnsafeBufferPointer<UInt8>, _ listed: EntryKind, in folder: Path,
    _ extensions: [String]
  ) {
    if name.first == UInt8(ascii: ".") { return noteHidden(name) }
    let start = names.count
    names.append(contentsOf: name)
    let isKnown = listed != .link && listed != .unknown
    let kind = isKnown ? listed : lookUp(names[start...], in: folder)
    let isWanted = kind == .folder || Path.hasExtension(names[start...], in: extensions)
    let isMisnamed =
      !isWanted && kind == .regular && Self.isMisnamed(names[start...], extensions)
    guard isWanted || isMisnamed else { return names.removeLast(name.count) }
    let isLink =
      listed == .link || !isKnown && System.isLink(folder.appending(names[start...]))
    entries.append(
      Entry(
        start: UInt32(start), count: UInt32(name.count), kind: kind, isLink: isLink,
        isMisnamed: isMisnamed))
  }

  /// What programs add to a name whose own ending they do not know.
  private static let added = [
    "txt", "doc", "docx", "rtf", "odt", "pdf", "xls", "xlsx", "csv", "html",
  ]

  private static func isMisnamed(_ name: ArraySlice<UInt8>, _ extensions: [String]) -> Bool {
    guard Path.hasExtension(name, in: added), let point = name.lastIndex(of: UInt8(ascii: "."))
    else { return false }
    return Path.hasExtension(name[..<point], in: extensions)
  }

  private mutating func noteHidden(_ name: UnsafeBufferPointer<UInt8>) {
    if name.elementsEqual(GitRepository.marker.utf8) { hasRepositoryMarker = true }
    if name.elementsEqual(IgnoreFile.name.utf8) { hasIgnoreFile = true }
  }

  /// Asks what is behind a link; one that leads nowhere stays a link, to be named when read.
  private func lookUp(_ name: ArraySlice<UInt8>, in folder: Path) -> EntryKind {
    switch (try? System.status(of: folder.appending(name)))?.kind {
    case .folder: .folder
    case .regular: .regular
    case nil: .link
    default: .other
    }
  }

  private mutating func sort() {
    let names = names
    entries.sort { left, right in
      Self.precedes(names, left, right)
    }
  }

  /// Compares names as if each folder's ended in a slash, which sorts whole paths as bytes.
  private static func precedes(_ names: [UInt8], _ left: Entry, _ right: Entry) -> Bool {
    let common = Int(min(left.count, right.count))
    for offset in 0..<common {
      let (mine, other) = (names[Int(left.start) + offset], names[Int(right.start) + offset])
      if mine != other { return mine < other }
    }
    return byte(names, left, at: common) < byte(names, right, at: common)
  }

  private static func byte(_ names: [UInt8], _ entry: Entry, at offset: Int) -> UInt8 {
    if offset < Int(entry.count) { return names[Int(entry.start) + offset] }
    return entry.kind == .folder ? Path.slash : 0
  }
}
