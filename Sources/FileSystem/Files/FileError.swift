/// A fact about why a file or folder could not be used; the words for it are made elsewhere.
public enum FileError: Error, Sendable, Hashable {
  /// No such file.
  case notFound
  /// A link that leads to no file.
  case danglingLink
  /// The system does not let this user do it.
  case permissionDenied
  /// A folder stands where a file is wanted.
  case isFolder
  /// A pipe, a socket or a device stands where a file is wanted.
  case notAFile(FileStatus.Kind)
  /// The file is larger than the limit; both in bytes.
  case tooLarge(bytes: Int, limit: Int)
  /// Links that lead in a circle, or too many of them.
  case cyclicLink
  /// The path is longer than the system takes.
  case nameTooLong
  /// The file is no longer as it was when it was read.
  case changedSinceRead
  /// Something of that name is there already.
  case exists
  /// The reader of the output has gone away.
  case brokenPipe
  /// No room is left, on the disk or for this user.
  case diskFull
  /// Nothing can be written to the disk at all.
  case readOnlyDisk
  /// The file would be larger than the system or a limit of this process allows.
  case fileTooBig
  /// The file may not be written to; only its folder would allow to replace it.
  case readOnlyFile
  /// The file has other names, which would keep the old bytes.
  case hasOtherNames
  /// The new file could not belong to the owner of the old one.
  case ownerNotKept
  /// The new file could not have the extended attributes of the old one.
  case attributesNotKept
  /// What stands there is nothing that may be written over.
  case notReplaceable
  /// A link leads out of the folders that were named, to this path.
  case leadsOutside(Path)
  /// Any other error, by the system's number.
  case system(code: Int32)

  /// What the C library says of this error, in its own language; `nil` for the errors named above.
  public var systemDescription: String? {
    guard case .system(let code) = self else { return nil }
    return System.description(ofError: code)
  }
}
