#if canImport(Darwin)
  import Darwin

  typealias ThreadIdentifier = pthread_t

  extension System {
    static var stackResource: Int32 { RLIMIT_STACK }

    static func status(from raw: stat) -> FileStatus {
      FileStatus(
        kind: kind(ofMode: raw.st_mode),
        identity: FileIdentity(
          device: UInt64(bitPattern: Int64(raw.st_dev)), inode: UInt64(raw.st_ino)),
        size: Int(raw.st_size), permissions: UInt32(raw.st_mode & 0o7777),
        owner: FileStatus.Owner(user: raw.st_uid, group: raw.st_gid), names: Int(raw.st_nlink),
        modifiedSeconds: raw.st_mtimespec.tv_sec, modifiedNanoseconds: raw.st_mtimespec.tv_nsec)
    }

    static func startThread(_ attributes: inout pthread_attr_t, _ body: ThreadBody)
      -> ThreadIdentifier?
    {
      var identifier: pthread_t?
      let retained = Unmanaged.passRetained(body)
      let entry: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? = {
        ThreadBody.run(retained: $0)
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
