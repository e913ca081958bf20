package org.semper.payments.banktransfer;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementHash;
import org.semper.api.statement.StatementPayload;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.StatementType;
import org.semper.supporting.communication.Answer;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.transfer.payment.AdapterContext;
import org.semper.transfer.payment.PaymentReason;
import org.semper.transfer.payment.PaymentRejected;
import tools.jackson.databind.node.ObjectNode;

/// Talks to banks: signs what is asked, sends it, and believes only what the bank itself signed.
final class BankLine {

  private static final Duration DEADLINE = Duration.ofSeconds(20);
  private static final Duration QUESTION_LIFE = Duration.ofMinutes(5);
  private static final int MAX_ANSWER = 512 * 1024;
  private static final int FORBIDDEN = 403;
  private static final int UNPROCESSABLE_CONTENT = 422;

  private final AdapterContext context;
  private final BankWord word;

  BankLine(AdapterContext context) {
    this.context = context;
    this.word = new BankWord(context.verifier());
  }

  /// Signs an order or question of the owner's.
  StapledStatement sign(
      StatementType type, Optional<StatementHash> prev, ObjectNode body, Instant until) {
    StatementSigner signer = context.signer();
    String law = signer.self().country();
    return signer.sign(
        type, new StatementPayload(UUID.randomUUID(), prev, Optional.empty(), body, law, until));
  }

  /// Signs a question that is asked now.
  StapledStatement question(StatementType type, Optional<StatementHash> prev, ObjectNode body) {
    Instant until = context.clock().instant().plus(QUESTION_LIFE).truncatedTo(ChronoUnit.SECONDS);
    return sign(type, prev, body, until);
  }

  /// Sends a statement, byte for byte.
  ///
  /// @param service address of one of a bank's services; what is answered must be said by the bank of this host
  BankAnswer send(URI service, StapledStatement statement) {
    byte[] json = StrictJson.bytes(statement.toJson());
    return switch (context.channel().post(service, json, DEADLINE)) {
      case Answer.Ok ok -> believed(service.getHost().toLowerCase(Locale.ROOT), ok.json());
      case Answer.Problem problem -> problem(problem);
      case Answer.Unanswered _ -> new BankAnswer.Nothing();
    };
  }

  private BankAnswer believed(String bank, byte[] json) {
    try {
      StapledStatement statement =
          StapledStatement.parse(JsonFields.of(StrictJson.parse(json, MAX_ANSWER), "answer"));
      return new BankAnswer.Said(word.require(statement, bank));
    } catch (JsonRejected | StatementRejected | PaymentRejected e) {
      return new BankAnswer.Nothing();
    }
  }

  /// Only a client error that the bank itself named, with its code, says that it did not act.
  private static BankAnswer problem(Answer.Problem problem) {
    boolean mine = problem.status() >= 400 && problem.status() < 500;
    if (!mine || problem.retryable() || problem.code().isEmpty()) {
      return new BankAnswer.Nothing();
    }
    return new BankAnswer.NotActedOn(
        switch (problem.status()) {
          case FORBIDDEN -> PaymentReason.INTEGRITY_FAILURE;
          case UNPROCESSABLE_CONTENT -> PaymentReason.UNSUPPORTED;
          default -> PaymentReason.PROTOCOL_VIOLATION;
        });
  }
}
