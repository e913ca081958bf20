package org.semper.parties.authority;

import java.math.BigInteger;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.semper.parties.authority.CertificateRegister.Status;
import org.semper.server.Reply;
import org.semper.server.Request;
import org.semper.supporting.crypto.OcspQuestion;
import org.semper.supporting.crypto.OcspResponder;
import org.semper.supporting.crypto.VerificationFailed;
import org.semper.supporting.store.Store;

/// Answers whether certificates are revoked (RFC 6960), about the root's and about the issuing certificate's.
final class StatusResponder {

  /// Short enough that a response made before a revocation is soon useless, long enough that statements can be stapled
  /// while the authority is down for a while.
  private static final Duration VALIDITY = Duration.ofHours(1);

  private final List<OcspResponder> responders;
  private final Store store;

  StatusResponder(AuthorityKeys keys, Store store, Clock clock) {
    this.responders =
        List.of(
            new OcspResponder(keys.root().certificate(), keys.root(), VALIDITY, clock),
            new OcspResponder(keys.issuing().certificate(), keys.issuing(), VALIDITY, clock));
    this.store = store;
  }

  Reply post(Request request) {
    return reply(request.body());
  }

  /// The question is in the path, base64 and URL-encoded (RFC 6960, appendix A.1).
  Reply get(Request request) {
    try {
      String text =
          URLDecoder.decode(request.rest().replace("+", "%2B"), StandardCharsets.US_ASCII);
      return reply(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return response(OcspResponder.malformed());
    }
  }

  private Reply reply(byte[] der) {
    OcspQuestion question;
    try {
      question = OcspQuestion.parse(der);
    } catch (VerificationFailed e) {
      return response(OcspResponder.malformed());
    }
    return response(
        responders.stream()
            .filter(responder -> question.isFor(responder.issuer()))
            .findFirst()
            .map(responder -> answer(responder, question))
            .orElseGet(OcspResponder::unauthorized));
  }

  private byte[] answer(OcspResponder responder, OcspQuestion question) {
    BigInteger serial = question.serial();
    Optional<Status> status =
        store.inTransaction(tx -> CertificateRegister.find(tx, responder.issuer(), serial));
    if (status.isEmpty()) {
      return responder.unknown(question);
    }
    return status
        .get()
        .revocation()
        .map(revocation -> responder.revoked(question, revocation))
        .orElseGet(() -> responder.good(question));
  }

  private static Reply response(byte[] der) {
    return Reply.of("application/ocsp-response", der);
  }
}
