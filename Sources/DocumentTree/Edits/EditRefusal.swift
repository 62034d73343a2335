/// Why an edit was not made; the document is then untouched.
public struct EditRefusal: Error, Sendable, Hashable {
  /// The kinds of reason.
  public enum Reason: Sendable, Hashable {
    /// There is nothing at the pointer.
    case notFound
    /// An alias stands on the way, so that the change would be seen in other places too.
    case behindAlias
    /// An alias elsewhere stands for this node or for what holds it.
    case aliased
    /// The entry comes from another mapping, by `<<`.
    case merged
    /// The place is part of what could not be read.
    case damaged
    /// The file holds more than one document.
    case severalDocuments
    /// A tag or an anchor says more of the value than a new one would.
    case tagged
    /// The key is there already.
    case keyExists
    /// Neither entries nor elements can be added to it.
    case notACollection
    /// The key stands after `?`.
    case explicitKey
    /// The value holds a number that is none.
    case notANumber
    /// Two edits of one call are about the same bytes.
    case overlapping
    /// Read again, the file would differ in another place as well.
    case notSafe
  }

  /// The reason.
  public let reason: Reason
  /// The node that was to be changed.
  public let pointer: JSONPointer

  init(_ reason: Reason, _ pointer: JSONPointer) {
    self.reason = reason
    self.pointer = pointer
  }

  /// Says why, in one line.
  public func message(in language: Language) -> String {
    let place = pointer.description.isEmpty ? "/" : pointer.description
    return "\(place): \(reason.phrase.text(in: language))"
  }
}

extension EditRefusal.Reason {
  fileprivate var phrase: Phrase {
    switch self {
    case .notFound: Phrase(es: "no hay nada ahí", en: "there is nothing there")
    case .behindAlias:
      Phrase(
        es: "está detrás de un alias, y el cambio se vería en otros lugares",
        en: "it is behind an alias, and the change would be seen in other places")
    case .aliased:
      Phrase(es: "un alias repite este valor en otro lugar", en: "an alias repeats it elsewhere")
    case .merged:
      Phrase(es: "viene de otro mapa, por '<<'", en: "it comes from another mapping, by '<<'")
    case .damaged:
      Phrase(es: "es parte de lo que no se pudo leer", en: "it is part of what could not be read")
    case .severalDocuments:
      Phrase(es: "el archivo tiene varios documentos", en: "the file holds several documents")
    case .tagged:
      Phrase(es: "lleva una etiqueta o un ancla", en: "it has a tag or an anchor")
    case .keyExists: Phrase(es: "la clave ya está", en: "the key is there already")
    case .notACollection:
      Phrase(es: "no se le puede agregar nada ahí", en: "nothing can be added there")
    case .explicitKey: Phrase(es: "su clave va tras '?'", en: "its key stands after '?'")
    case .notANumber:
      Phrase(es: "el valor nuevo no es un número", en: "the new value is no number")
    case .overlapping:
      Phrase(es: "dos cambios tocan lo mismo", en: "two edits are about the same bytes")
    case .notSafe:
      Phrase(
        es: "no se puede cambiar sin alterar otra parte del archivo",
        en: "it cannot be changed without altering another part of the file")
    }
  }
}
