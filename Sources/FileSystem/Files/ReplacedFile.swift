/// A file to be replaced, and the attributes that the new file keeps.
struct ReplacedFile {
  /// Where it is, links followed.
  let path: Path
  let status: FileStatus

  /// Finds the file behind a path; `nil` where there is none yet.
  ///
  /// - Throws: why it may not be replaced, or what stands there instead of a file
  static func at(_ path: Path) throws(FileError) -> ReplacedFile? {
    let status: FileStatus
    do throws(FileError) {
      status = try System.status(of: path)
    } catch {
      if error == .notFound { return nil }
      throw error
    }
    switch status.kind {
    case .regular: break
    case .folder: throw .isFolder
    case .pipe, .socket, .device: throw .notAFile(status.kind)
    }
    let file = ReplacedFile(path: try System.canonical(path), status: status)
    try file.checkReplaceable()
    return file
  }

  /// A file is replaced by the right to its folder, so that its own protection would go unheeded.
  private func checkReplaceable() throws(FileError) {
    let anybodyWrites: UInt32 = 0o222
    guard status.permissions & anybodyWrites != 0 else { throw .readOnlyFile }
    do throws(FileError) {
      try System.mayWrite(path)
    } catch {
      throw error == .permissionDenied ? .readOnlyFile : error
    }
    if status.names > 1 { throw .hasOtherNames }
  }

  /// Gives the new file the owner, the extended attributes and the permissions of this one.
  ///
  /// - Parameter descriptor: the new file, open for writing
  /// - Throws: what cannot be kept
  func pass(to descriptor: Int32) throws(FileError) {
    if try System.status(of: descriptor).owner != status.owner {
      do throws(FileError) {
        try System.setOwner(status.owner, of: descriptor)
      } catch {
        throw .ownerNotKept
      }
    }
    guard System.copyAttributes(of: path, to: descriptor) else { throw .attributesNotKept }
    // last, since a change of owner takes some of them away
    try System.setPermissions(status.permissions, of: descriptor)
  }
}
