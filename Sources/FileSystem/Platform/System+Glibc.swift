#if canImport(Glibc)
  import Glibc

  typealias ThreadIdentifier = pthread_t

  extension System {
    static var stackResource: __rlimit_resource_t { __rlimit_resource_t(RLIMIT_STACK.rawValue) }

    static func status(from raw: stat) -> FileStatus {
      FileStatus(
        kind: kind(ofMode: raw.st_mode),
        identity: FileIdentity(device: UInt64(raw.st_dev), inode: UInt64(raw.st_ino)),
        size: Int(raw.st_size), permissions: raw.st_mode & 0o7777,
        owner: FileStatus.Owner(user: raw.st_uid, group: raw.st_gid), names: Int(raw.st_nlink),
        modifiedSeconds: Int(raw.st_mtim.tv_sec), modifiedNanoseconds: Int(raw.st_mtim.tv_nsec))
    }

    static func startThread(_ attributes: inout pthread_attr_t, _ body: ThreadBody)
      -> ThreadIdentifier?
    {
      var identifier = pthread_t()
      let retained = Unmanaged.passRetained(body)
      let entry: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = {
        if let argument = $0 { ThreadBody.run(retained: argument) }
        return nil
      }
      guard pthread_create(&identifier, &attributes, entry, retained.toOpaque()) == 0 else {
        retained.release()
        return nil
      }
      return identifier
    }
  }
#endif
