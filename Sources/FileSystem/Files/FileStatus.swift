/// Which file it is, whatever path leads to it.
public struct FileIdentity: Sendable, Hashable {
  /// The device's number.
  public let device: UInt64
  /// The file's number on that device.
  public let inode: UInt64
}

/// What the system knows about a file.
public struct FileStatus: Sendable, Hashable {
  /// A user and a group, by the system's numbers.
  public struct Owner: Sendable, Hashable {
    /// The user.
    public let user: UInt32
    /// The group.
    public let group: UInt32
  }

  /// What stands behind a path, links followed.
  public enum Kind: String, Sendable {
    /// A file with bytes in it.
    case regular
    /// A folder.
    case folder
    /// A pipe, named or not.
    case pipe
    /// A socket.
    case socket
    /// A terminal, a disk or another device.
    case device
  }

  /// What stands behind the path.
  public let kind: Kind
  /// Which file it is.
  public let identity: FileIdentity
  /// The size in bytes.
  public let size: Int
  /// The permission bits, such as 0o644.
  public let permissions: UInt32
  /// The user and the group that own it, by the system's numbers.
  public let owner: Owner
  /// How many names it has; more than one where it is hard-linked.
  public let names: Int
  /// The last change, in whole seconds since 1970.
  public let modifiedSeconds: Int
  /// The nanoseconds of the last change beyond those seconds.
  public let modifiedNanoseconds: Int

  /// Asks for the status of what `path` leads to, links followed.
  ///
  /// - Parameter path: a file or folder
  /// - Returns: its status
  /// - Throws: the reason why the system does not say
  public static func of(_ path: Path) throws(FileError) -> FileStatus {
    try System.status(of: path)
  }
}
