package org.semper.parties.bank;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.semper.api.json.StrictJson;
import org.semper.api.statement.StatementPayload;
import org.semper.api.statement.StatementType;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.supporting.crypto.VerifiedStatement;
import tools.jackson.databind.node.ObjectNode;

/// Says things in the bank's name: signed, in answer to a question, addressed to who asked.
final class BankVoice {

  /// How long what the bank says about now can be acted on.
  static final Duration SHORTLY = Duration.ofMinutes(5);

  /// How long evidence can be acted on: the French limitation period between merchants and in general (Code civil, article
  /// 2224).
  static final Duration LIMITATION = Duration.ofDays(5 * 366L);

  private final StatementSigner signer;

  BankVoice(StatementSigner signer) {
    this.signer = signer;
  }

  /// @param until when nobody can act on it any more
  /// @return the stapled statement in its wire form
  String answer(VerifiedStatement question, StatementType type, ObjectNode body, Instant until) {
    StatementPayload payload =
        new StatementPayload(
            UUID.randomUUID(),
            Optional.of(question.hash()),
            Optional.of(question.signer().thumbprint()),
            body,
            signer.self().country(),
            until.truncatedTo(ChronoUnit.SECONDS));
    byte[] json = StrictJson.bytes(signer.sign(type, payload).toJson());
    return new String(json, StandardCharsets.UTF_8);
  }
}
