#if canImport(Darwin)
  import Darwin
#else
  import CAttributes

  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #endif
#endif

// MARK: - Extended attributes

extension System {
  #if canImport(Darwin)
    /// Gives a file the extended attributes and the access list of another, or returns false.
    static func copyAttributes(of path: Path, to descriptor: Int32) -> Bool {
      guard let source = try? openForReading(path) else { return false }
      defer { close(source) }
      return fcopyfile(source, descriptor, nil, copyfile_flags_t(COPYFILE_XATTR | COPYFILE_ACL))
        == 0
    }
  #else
    /// Gives a file the extended attributes of another, access lists among them.
    ///
    /// It returns false where one cannot be given. What the system's security keeps for itself is left to it.
    static func copyAttributes(of path: Path, to descriptor: Int32) -> Bool {
      guard
        let names = bytes({ buffer, count in
          path.withCString { listxattr($0, buffer, count) }
        })
      else { return errno == ENOTSUP || errno == ENOSYS }
      let kept = names.split(separator: 0).filter { !$0.starts(with: "security.".utf8) }
      return kept.allSatisfy { copy(Path(bytes: Array($0)), of: path, to: descriptor) }
    }

    private static func copy(_ name: Path, of path: Path, to descriptor: Int32) -> Bool {
      name.withCString { name in
        guard
          let value = bytes({ buffer, count in
            path.withCString { getxattr($0, name, buffer, count) }
          })
        else { return false }
        return fsetxattr(descriptor, name, value, UInt(value.count), 0) == 0
      }
    }

    /// Asks for a size first and for the bytes then; `nil` where the call fails.
    private static func bytes(_ call: (UnsafeMutablePointer<CChar>?, UInt) -> Int) -> [UInt8]? {
      let size = call(nil, 0)
      if size <= 0 { return size == 0 ? [] : nil }
      var bytes = [CChar](repeating: 0, count: size)
      let count = bytes.withUnsafeMutableBufferPointer { call($0.baseAddress, UInt($0.count)) }
      return count < 0 ? nil : bytes.prefix(count).map { UInt8(bitPattern: $0) }
    }
  #endif
}
