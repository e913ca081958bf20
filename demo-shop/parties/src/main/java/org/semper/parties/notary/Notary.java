package org.semper.parties.notary;

import java.time.Instant;
import java.util.List;
import org.semper.server.Reply;
import org.semper.server.Request;
import org.semper.server.Route;
import org.semper.supporting.crypto.TimeStampQuestion;
import org.semper.supporting.crypto.TimeStampRefused;
import org.semper.supporting.crypto.TimeStampResponder;
import org.semper.supporting.store.Store;

/// A notary: gives time-stamps over HTTPS (RFC 3161, section 3.4). Whoever asks gets one; what is stamped stays with who asks.
///
/// What is not given gets a response of status rejection with its PKIFailureInfo, and no serial number.
public final class Notary {

  /// Where its time-stamp service is.
  public static final String TIME_STAMPS = "/time-stamps";

  private static final String QUERY = "application/timestamp-query";
  private static final String REPLY = "application/timestamp-reply";

  private final TimeStampResponder responder;
  private final SerialNumbers serials;

  private Notary(TimeStampResponder responder, SerialNumbers serials) {
    this.responder = responder;
    this.serials = serials;
  }

  /// @param store opened with [NotarySchema#migrations]
  public static Notary open(TimeStampResponder responder, Store store) {
    return new Notary(responder, new SerialNumbers(store));
  }

  /// What it serves.
  public List<Route> routes() {
    return List.of(Route.post(TIME_STAMPS, QUERY, TimeStampQuestion.MAX_BYTES, this::timeStamp));
  }

  private Reply timeStamp(Request request) {
    return Reply.of(REPLY, answer(request.body()));
  }

  private byte[] answer(byte[] der) {
    try {
      TimeStampQuestion question = TimeStampQuestion.parse(der);
      Instant at = responder.now();
      responder.require(question, at);
      return responder.grant(question, serials.next(at), at);
    } catch (TimeStampRefused e) {
      return TimeStampResponder.refusal(e.failure());
    }
  }
}
