public import DocumentTree
import ExactNumbers

/// A sheet or a part of one that is a mapping: every struct of the form.
///
/// `TreeDecoder` and the reader of sheets fill it from the same entries. Other decoders fill a part that
/// is decoded by itself as the compiler synthesises it; a law of the tests holds both equal.
public protocol SheetPart: NodeDecodable, Codable, Sendable, Hashable {
  /// Makes one with nothing filled in.
  init()
}

extension SheetPart {
  /// Makes one and fills it in: `Gasto.with { $0.total = Cifra("341.000") }`.
  public static func with(_ fill: (inout Self) throws -> Void) rethrows -> Self {
    var part = Self()
    try fill(&part)
    return part
  }

  /// Reads a part from a mapping, in the notation of `userInfo[.notacion]`.
  ///
  /// - Throws: a `DecodingError` where a value is not of the shape that its key asks for.
  public init(node: Node, userInfo: [CodingUserInfoKey: Any]) throws {
    self = try Self.read(strictly: node, userInfo[.notacion] as? Notation ?? .chilena)
  }

  static func read(strictly node: Node, _ notation: Notation) throws -> Self {
    var misfit: Node?
    let part = (Self.self as? any Section.Type)?.read(node, notation, &misfit) as? Self
    guard let part, misfit == nil else {
      let place = misfit.flatMap { node.document.pointer(at: $0.range.start) } ?? JSONPointer()
      throw DecodingError.typeMismatch(
        Self.self,
        .init(
          codingPath: place.codingPath,
          debugDescription: "\((misfit ?? node).kind) is not what the form asks for here"))
    }
    return part
  }
}

/// A part of a sheet, filled from the entries of its node.
///
/// The synthesised decoding would build a key and a path for each field of each sheet; a folder of ten
/// thousand sheets has five million of them.
protocol Section: SheetPart {
  /// Fills every property from the entry of its key, in the order of the form.
  init(_ entries: inout SectionEntries)
}

extension Section {
  /// Reads a section from a mapping; nil where the node is none.
  ///
  /// - Parameters:
  ///   - node: the mapping.
  ///   - notation: how its figures are written.
  ///   - misfit: set to the first node that is not of the shape that the form asks for.
  /// - Returns: the section.
  static func read(_ node: Node, _ notation: Notation, _ misfit: inout Node?) -> Self? {
    guard node.kind == .mapping else { return nil }
    var entries = SectionEntries(node, notation)
    let section = Self(&entries)
    misfit = misfit ?? entries.misfit
    return section
  }
}
