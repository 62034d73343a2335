package import DocumentTree

/// What is written as the result of a request, or as the parameters of a message.
package typealias Payload = (inout JsonWriter) -> Void

/// Writes the messages of the server.
enum OutgoingMessage {
  /// The result of a request.
  static func result(of id: String, _ payload: Payload) -> [UInt8] {
    message { writer in
      writer.member("id", number: id)
      writer.key("result")
      payload(&writer)
    }
  }

  /// Why a request has no result; the id is unknown where the message could not be read.
  static func error(_ error: ResponseError, of id: String?) -> [UInt8] {
    message { writer in
      writer.member("id", number: id ?? "null")
      writer.member("error") {
        $0.member("code", error.code)
        $0.member("message", error.message)
      }
    }
  }

  /// A notification to the client.
  static func notification(_ method: String, _ payload: Payload) -> [UInt8] {
    message { writer in
      writer.member("method", method)
      writer.key("params")
      payload(&writer)
    }
  }

  /// Something that the client is asked.
  static func request(_ method: String, id: Int, _ payload: Payload?) -> [UInt8] {
    message { writer in
      writer.member("id", "fichas-\(id)")
      writer.member("method", method)
      if let payload {
        writer.key("params")
        payload(&writer)
      }
    }
  }

  private static func message(_ body: Payload) -> [UInt8] {
    return JsonWriter.object { writer in
      writer.member("jsonrpc", "2.0")
      body(&writer)
    }
  }
}
