import DocumentTree
import OfficialText
import Reporting

/// The YAML of an imported sheet, with a comment above each value that was guessed.
struct ImportComments {
  let sheet: OfficialSheet
  let language: Language

  var bytes: [UInt8] {
    guard case .converted(let conversion) = Conversion.convert(sheet.document, named: "", to: .yaml)
    else { return [] }
    let lines = String(decoding: conversion.bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let comments = comments(in: Document.read(conversion.bytes, as: .yaml))
    var text: [String] = []
    for (index, line) in lines.enumerated() {
      for comment in comments[index + 1] ?? [] {
        text.append(line.prefix { $0 == " " } + "# " + comment)
      }
      text.append(line)
    }
    return Array(text.joined(separator: "\n").utf8)
  }

  /// The comments by the line that they stand above.
  private func comments(in document: Document) -> [Int: [String]] {
    let lines = document.lineTable()
    let words = ImportText(sheet, in: language)
    var comments: [Int: [String]] = [:]
    for remark in sheet.remarks where remark.kind != .personLeftOut {
      var pointer: JSONPointer? = remark.field
      while let field = pointer, document.node(at: field) == nil { pointer = field.parent }
      guard let field = pointer,
        let range = document.keyNode(at: field)?.range ?? document.node(at: field)?.range
      else { continue }
      comments[lines.place(of: range.start).line, default: []].append(words.comment(remark))
    }
    return comments
  }
}
