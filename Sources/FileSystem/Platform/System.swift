#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The calls to the C library, each with Swift's types and a typed error.
///
/// This folder alone knows the C library: what reads alike everywhere stands here, what differs
/// between platforms in the file of that platform.
enum System {
  /// Names the reason of the last failed call.
  static var lastError: FileError {
    switch errno {
    case ENOENT, ENOTDIR: .notFound
    case EACCES, EPERM: .permissionDenied
    case EISDIR: .isFolder
    case ELOOP: .cyclicLink
    case ENAMETOOLONG: .nameTooLong
    case EPIPE: .brokenPipe
    case EEXIST: .exists
    case ENOSPC, EDQUOT: .diskFull
    case EROFS: .readOnlyDisk
    case EFBIG: .fileTooBig
    default: .system(code: errno)
    }
  }

  /// Repeats a call that a signal interrupted, and throws where it fails for another reason.
  @discardableResult
  static func retrying(_ call: () -> Int) throws(FileError) -> Int {
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { throw lastError }
    }
  }

  /// Describes an error number in the C library's words.
  static func description(ofError code: Int32) -> String {
    String(cString: strerror(code))
  }
}

// MARK: - Files

extension System {
  static func openForReading(_ path: Path) throws(FileError) -> Int32 {
    try open(path, flags: O_RDONLY | O_CLOEXEC, mode: 0)
  }

  /// Opens something that exists already, such as a pipe or a device.
  static func openForWriting(_ path: Path) throws(FileError) -> Int32 {
    try open(path, flags: O_WRONLY | O_CLOEXEC, mode: 0)
  }

  /// Opens a file that must not exist yet.
  static func create(_ path: Path, permissions: UInt32) throws(FileError) -> Int32 {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    return try open(path, flags: flags, mode: permissions)
  }

  static func open(
    _ path: Path, flags: Int32, mode: UInt32
  ) throws(FileError) -> Int32 {
    let result = try retrying {
      path.withCString { Int(openFile($0, flags, mode_t(mode))) }
    }
    return Int32(result)
  }

  static func close(_ descriptor: Int32) {
    _ = closeFile(descriptor)
  }

  static func status(of path: Path) throws(FileError) -> FileStatus {
    var raw = stat()
    do throws(FileError) {
      try retrying { path.withCString { Int(stat($0, &raw)) } }
    } catch {
      throw error == .notFound && isLink(path) ? .danglingLink : error
    }
    return status(from: raw)
  }

  /// The status of a path, or nil if it cannot be read for any reason.
  static func knownStatus(of path: Path) -> FileStatus? {
    var raw = stat()
    guard path.withCString({ stat($0, &raw) }) == 0 else { return nil }
    return status(from: raw)
  }

  /// Returns whether a link stands at a path, wherever it leads.
  static func isLink(_ path: Path) -> Bool {
    var raw = stat()
    return path.withCString { lstat($0, &raw) } == 0 && raw.st_mode & S_IFMT == S_IFLNK
  }

  static func status(of descriptor: Int32) throws(FileError) -> FileStatus {
    var raw = stat()
    try retrying { Int(fstat(descriptor, &raw)) }
    return status(from: raw)
  }

  static func kind(ofMode mode: mode_t) -> FileStatus.Kind {
    switch mode & S_IFMT {
    case S_IFREG: .regular
    case S_IFDIR: .folder
    case S_IFIFO: .pipe
    case S_IFSOCK: .socket
    default: .device
    }
  }

  /// Reads into the free end of `buffer`, and returns how many bytes came: 0 at the end.
  static func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer
  ) throws(FileError) -> Int {
    try retrying { readFile(descriptor, buffer) }
  }

  static func write(
    _ descriptor: Int32, from buffer: UnsafeRawBufferPointer
  ) throws(FileError) -> Int {
    try retrying { writeFile(descriptor, buffer) }
  }

  static func synchronize(_ descriptor: Int32) throws(FileError) {
    try retrying { Int(fsync(descriptor)) }
  }

  static func setPermissions(
    _ permissions: UInt32, of descriptor: Int32
  ) throws(FileError) {
    try retrying { Int(fchmod(descriptor, mode_t(permissions))) }
  }

  /// Returns whether this user may write to a file that is there.
  static func mayWrite(_ path: Path) throws(FileError) {
    try retrying { path.withCString { Int(access($0, W_OK)) } }
  }

  static func setOwner(_ owner: FileStatus.Owner, of descriptor: Int32) throws(FileError) {
    try retrying { Int(fchown(descriptor, owner.user, owner.group)) }
  }

  /// Makes a folder, unless something of that name is there.
  static func makeFolder(_ path: Path) throws(FileError) {
    do throws(FileError) {
      try retrying { path.withCString { Int(mkdir($0, 0o777)) } }
    } catch .exists {
      return
    }
  }

  static func rename(_ source: Path, to target: Path) throws(FileError) {
    try retrying {
      source.withCString { from in target.withCString { Int(renameFile(from, $0)) } }
    }
  }

  static func remove(_ path: Path) {
    _ = path.withCString { unlink($0) }
  }

  /// Follows every link and removes every `.` and `..`.
  static func canonical(_ path: Path) throws(FileError) -> Path {
    guard let resolved = path.withCString({ realpath($0, nil) }) else { throw lastError }
    defer { free(resolved) }
    return Path(cString: resolved)
  }

  /// Hands each entry of a folder but `.` and `..` to `body`.
  static func list(
    _ path: Path, _ body: (_ name: UnsafeBufferPointer<UInt8>, _ kind: EntryKind) -> Void
  ) throws(FileError) {
    guard let folder = path.withCString({ opendir($0) }) else { throw lastError }
    defer { closedir(folder) }
    while true {
      errno = 0
      guard let entry = readdir(folder) else { break }
      withName(of: entry) { name in
        if !isSelfOrParent(name) { body(name, EntryKind(rawType: entry.pointee.d_type)) }
      }
    }
    if errno != 0 { throw lastError }
  }

  private static func withName(
    of entry: UnsafeMutablePointer<dirent>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    // The record may be shorter than the struct, so its name is never copied as a whole.
    guard let start = UnsafePointer(entry).pointer(to: \.d_name) else { return }
    let name = UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self)
    let bytes = UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self)
    body(UnsafeBufferPointer(start: bytes, count: strlen(name)))
  }

  private static func isSelfOrParent(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let dot = UInt8(ascii: ".")
    return name.count <= 2 && name.allSatisfy { $0 == dot }
  }
}

/// What a folder's list says of an entry without asking for its status.
enum EntryKind {
  case regular, folder, link, other, unknown

  init(rawType: UInt8) {
    self =
      switch Int32(rawType) {
      case Int32(DT_REG): .regular
      case Int32(DT_DIR): .folder
      case Int32(DT_LNK): .link
      case Int32(DT_UNKNOWN): .unknown
      default: .other
      }
  }
}

// The C functions whose names the members above would hide.

private func openFile(_ path: UnsafePointer<CChar>, _ flags: Int32, _ mode: mode_t) -> Int32 {
  open(path, flags, mode)
}

private func closeFile(_ descriptor: Int32) -> Int32 {
  close(descriptor)
}

private func readFile(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, buffer.baseAddress, buffer.count)
}

private func writeFile(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
  write(descriptor, buffer.baseAddress, buffer.count)
}

private func renameFile(_ source: UnsafePointer<CChar>, _ target: UnsafePointer<CChar>) -> Int32 {
  rename(source, target)
}
