/// One line of a `.gitignore` file.
///
/// `*.tmp` has the steps `anyFolders`, `name(*.tmp)`; `/a/**/b/` has `name(a)`, `anyFolders`,
/// `name(b)` and matches folders only.
struct IgnorePattern: Sendable, Hashable {
  /// What one or more names of a path have to be.
  enum Step: Sendable, Hashable {
    /// Any number of folders, also none; as the last step at least one name.
    case anyFolders
    case name([Token])
  }

  /// What one byte of a name has to be.
  enum Token: Sendable, Hashable {
    case byte(UInt8)
    case anyByte
    case anyRun
    case oneOf(ByteSet)
  }

  /// Written with `!`: takes back what an earlier pattern ignores.
  let isNegated: Bool
  /// Written with a slash at the end.
  let isFolderOnly: Bool
  let steps: [Step]
}

// MARK: - Matching

extension IgnorePattern {
  /// Returns whether the pattern names `path`, which is relative to the folder of the pattern's file.
  func matches(_ path: ArraySlice<UInt8>, isFolder: Bool) -> Bool {
    if isFolderOnly && !isFolder { return false }
    if steps.count == 2, case .anyFolders = steps[0], case .name(let tokens) = steps[1] {
      let start = path.lastIndex(of: Path.slash).map { $0 + 1 } ?? path.startIndex
      return Self.match(tokens, path[start...])
    }
    return matchesSteps(path.split(separator: Path.slash))
  }

  /// Walks names and steps side by side.
  ///
  /// When a step fails, the last `**` takes one name more: no earlier one need be tried again, so
  /// the time is at most the product of both lengths.
  private func matchesSteps(_ names: [ArraySlice<UInt8>]) -> Bool {
    var name = 0
    var step = 0
    var retry: (name: Int, step: Int)?
    while name < names.count {
      if step < steps.count, case .anyFolders = steps[step] {
        if step == steps.count - 1 { return true }
        retry = (name, step + 1)
        step += 1
      } else if step < steps.count, case .name(let tokens) = steps[step],
        Self.match(tokens, names[name])
      {
        name += 1
        step += 1
      } else if let (lastName, lastStep) = retry {
        retry = (lastName + 1, lastStep)
        name = lastName + 1
        step = lastStep
      } else {
        return false
      }
    }
    return step == steps.count
  }

  /// The same walk within a name, with `*` for `**`.
  private static func match(_ tokens: [Token], _ name: ArraySlice<UInt8>) -> Bool {
    var place = name.startIndex
    var token = 0
    var retry: (place: Int, token: Int)?
    while place < name.endIndex {
      if token < tokens.count, tokens[token] == .anyRun {
        retry = (place, token + 1)
        token += 1
      } else if token < tokens.count, tokens[token].matches(name[place]) {
        place += 1
        token += 1
      } else if let (lastPlace, lastToken) = retry {
        retry = (lastPlace + 1, lastToken)
        place = lastPlace + 1
        token = lastToken
      } else {
        return false
      }
    }
    return tokens[token...].allSatisfy { $0 == .anyRun }
  }
}

extension IgnorePattern.Token {
  func matches(_ byte: UInt8) -> Bool {
    switch self {
    case .byte(let own): own == byte
    case .anyByte: true
    case .oneOf(let set): set.contains(byte)
    case .anyRun: false
    }
  }
}
