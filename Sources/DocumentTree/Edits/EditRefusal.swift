/// The reason why an edit was refused; the document is unchanged.
public struct EditRefusal: Error, Sendable, Hashable {
  /// The kinds of refusal.
  public enum Reason: Sendable, Hashable {
    /// The pointer does not resolve.
    case notFound
    /// The path goes through an alias, so the change would affect other positions too.
    case behindAlias
    /// The node or one that contains it is the target of an alias.
    case aliased
    /// The entry is merged from another mapping by `<<`.
    case merged
    /// The position is in a damaged part.
    case damaged
    /// The file contains several documents.
    case severalDocuments
    /// The node has a tag or anchor that a new value would not keep.
    case tagged
    /// The key already exists.
    case keyExists
    /// The target is not a collection.
    case notACollection
    /// The key is explicit (`?`).
    case explicitKey
    /// The value contains an invalid number.
    case notANumber
    /// Two edits affect the same bytes.
    case overlapping
    /// The parsed result would differ elsewhere too.
    case notSafe
  }

  /// The reason.
  public let reason: Reason
  /// The node to edit.
  public let pointer: JSONPointer

  init(_ reason: Reason, _ pointer: JSONPointer) {
    self.reason = reason
    self.pointer = pointer
  }

  /// Returns the reason in one line.
  public func message(in language: Language) -> String {
    let place = pointer.description.isEmpty ? "/" : pointer.description
    return "\(place): \(reason.phrase.text(in: language))"
  }
}

extension EditRefusal.Reason {
  fileprivate var phrase: LocalizedPhrase {
    switch self {
    case .notFound: LocalizedPhrase(es: "no hay nada ahí", en: "there is nothing there")
    case .behindAlias:
      LocalizedPhrase(
        es: "está detrás de un alias, y el cambio se vería en otros lugares",
        en: "it is behind an alias, and the change would be seen in other places")
    case .aliased:
      LocalizedPhrase(
        es: "un alias repite este valor en otro lugar", en: "an alias repeats it elsewhere")
    case .merged:
      LocalizedPhrase(
        es: "viene de otro mapa, por '<<'", en: "it comes from another mapping, by '<<'")
    case .damaged:
      LocalizedPhrase(
        es: "es parte de lo que no se pudo leer", en: "it is part of what could not be read")
    case .severalDocuments:
      LocalizedPhrase(
        es: "el archivo tiene varios documentos", en: "the file holds several documents")
    case .tagged:
      LocalizedPhrase(es: "lleva una etiqueta o un ancla", en: "it has a tag or an anchor")
    case .keyExists: LocalizedPhrase(es: "la clave ya está", en: "the key is there already")
    case .notACollection:
      LocalizedPhrase(es: "no se le puede agregar nada ahí", en: "nothing can be added there")
    case .explicitKey: LocalizedPhrase(es: "su clave va tras '?'", en: "its key stands after '?'")
    case .notANumber:
      LocalizedPhrase(es: "el valor nuevo no es un número", en: "the new value is not a number")
    case .overlapping:
      LocalizedPhrase(es: "dos cambios tocan lo mismo", en: "two edits are about the same bytes")
    case .notSafe:
      LocalizedPhrase(
        es: "no se puede cambiar sin alterar otra parte del archivo",
        en: "it cannot be changed without altering another part of the file")
    }
  }
}
