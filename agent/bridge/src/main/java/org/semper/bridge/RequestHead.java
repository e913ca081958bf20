package org.semper.bridge;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.Protocols;
import java.util.Optional;
import java.util.regex.Pattern;
import org.semper.api.bridge.IdempotencyKey;
import org.semper.bridge.NotAdmitted.Reason;
import org.semper.bridge.signature.UnverifiedRequest;

/// Request line and header fields, read so that one message has one meaning: no field that decides anything occurs twice,
/// the content's length is told by Content-Length alone, the target is a path and nothing else.
final class RequestHead {

  private static final String JSON = "application/json";
  private static final Pattern PATH = Pattern.compile("(/[a-z0-9-]+)+");
  private static final Pattern LENGTH = Pattern.compile("0|[1-9][0-9]{0,8}");
  private static final HttpString CONTENT_DIGEST = new HttpString("Content-Digest");
  private static final HttpString SIGNATURE_INPUT = new HttpString("Signature-Input");
  private static final HttpString SIGNATURE = new HttpString("Signature");
  private static final HttpString IDEMPOTENCY_KEY = new HttpString(IdempotencyKey.HEADER);

  private final HttpServerExchange exchange;

  private RequestHead(HttpServerExchange exchange) {
    this.exchange = exchange;
  }

  /// @throws NotAdmitted for what could mean two things, and for HTTP/1.0
  static RequestHead of(HttpServerExchange exchange) throws NotAdmitted {
    RequestHead head = new RequestHead(exchange);
    if (!exchange.getProtocol().toString().equals(Protocols.HTTP_1_1_STRING)
        || head.single(Headers.TRANSFER_ENCODING).isPresent()
        || head.single(Headers.EXPECT).isPresent()
        || head.single(Headers.CONTENT_LENGTH)
            .filter(v -> !LENGTH.matcher(v).matches())
            .isPresent()) {
      throw new NotAdmitted(Reason.FRAMING);
    }
    if (exchange.isHostIncludedInRequestURI()
        || !exchange.getQueryString().isEmpty()
        || !PATH.matcher(exchange.getRequestURI()).matches()) {
      throw new NotAdmitted(Reason.TARGET);
    }
    return head;
  }

  String path() {
    return exchange.getRequestURI();
  }

  /// Whether it asks for a WebSocket (RFC 6455, section 4.2.1), and for nothing besides.
  boolean isWebSocketUpgrade() throws NotAdmitted {
    return single(Headers.UPGRADE).filter(value -> value.equalsIgnoreCase("websocket")).isPresent();
  }

  /// The Host field must be exactly our address and port, so that no name a page controls leads here.
  void requireHost() throws NotAdmitted {
    String expected = "127.0.0.1:" + exchange.getDestinationAddress().getPort();
    if (single(Headers.HOST).filter(expected::equals).isEmpty()) {
      throw new NotAdmitted(Reason.HOST);
    }
  }

  void requirePost() throws NotAdmitted {
    if (!isMethod(Methods.POST_STRING)) {
      throw new NotAdmitted(Reason.METHOD);
    }
  }

  void requireGet() throws NotAdmitted {
    if (!isMethod(Methods.GET_STRING)
        || single(Headers.CONTENT_LENGTH).filter(length -> !length.equals("0")).isPresent()) {
      throw new NotAdmitted(Reason.METHOD);
    }
  }

  /// Exactly `application/json`: no form and no page's simple request can say that.
  void requireJson() throws NotAdmitted {
    if (single(Headers.CONTENT_TYPE).filter(JSON::equals).isEmpty()) {
      throw new NotAdmitted(Reason.CONTENT_TYPE);
    }
  }

  String origin() throws NotAdmitted {
    return single(Headers.ORIGIN).orElseThrow(() -> new NotAdmitted(Reason.ORIGIN));
  }

  /// @return bytes, 0 if the field is not there
  int contentLength() throws NotAdmitted {
    return single(Headers.CONTENT_LENGTH).map(Integer::parseInt).orElse(0);
  }

  Optional<String> idempotencyKey() throws NotAdmitted {
    return single(IDEMPOTENCY_KEY);
  }

  Optional<String> subprotocols() throws NotAdmitted {
    return single(Headers.SEC_WEB_SOCKET_PROTOCOL);
  }

  UnverifiedRequest toVerify() throws NotAdmitted {
    return new UnverifiedRequest(
        exchange.getRequestMethod().toString(),
        single(Headers.HOST).orElseThrow(() -> new NotAdmitted(Reason.HOST)),
        path(),
        single(Headers.CONTENT_TYPE).orElseThrow(() -> new NotAdmitted(Reason.CONTENT_TYPE)),
        single(CONTENT_DIGEST),
        idempotencyKey(),
        single(SIGNATURE_INPUT),
        single(SIGNATURE));
  }

  /// Methods are case-sensitive (RFC 9110, section 9.1).
  private boolean isMethod(String method) {
    return exchange.getRequestMethod().toString().equals(method);
  }

  private Optional<String> single(HttpString name) throws NotAdmitted {
    HeaderValues values = exchange.getRequestHeaders().get(name);
    if (values == null) {
      return Optional.empty();
    }
    if (values.size() != 1) {
      throw new NotAdmitted(Reason.FRAMING);
    }
    return Optional.of(values.getFirst());
  }
}
