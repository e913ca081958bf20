package org.semper.parties.bank;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementHash;
import org.semper.api.statement.StatementPayload;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.StatementType;
import org.semper.payments.banktransfer.BankTransferTypes;
import org.semper.payments.banktransfer.Iban;
import org.semper.payments.banktransfer.Transfer;
import org.semper.payments.banktransfer.TransferInquiry;
import org.semper.payments.banktransfer.TransferOrder;
import org.semper.server.Refused;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.transfer.payment.PayRef;
import tools.jackson.databind.node.ObjectNode;

/// Somebody with a certificate and an account, who says to the bank what a test wants, right or wrong.
record Customer(BankTown town, StatementSigner signer, Iban account) {

  static Customer of(BankTown town, String name, Currency currency) {
    StatementSigner signer = town.pki.buyer(name);
    return new Customer(town, signer, town.account(signer, currency).account().account());
  }

  /// The same account number in the mouth of somebody else.
  Customer spokenFor(StatementSigner other) {
    return new Customer(town, other, account);
  }

  long balance() {
    return town.bank.balance(account).orElseThrow().minorUnits();
  }

  StapledStatement order(Iban creditor, Money amount, PayRef ref) {
    return order(new Transfer(account, creditor, "Payee", amount, ref));
  }

  StapledStatement order(Transfer transfer) {
    return say(BankTransferTypes.TRANSFER_ORDER, new TransferOrder(transfer).toJson());
  }

  StapledStatement inquiry(StatementHash order, PayRef ref) {
    ObjectNode body = new TransferInquiry(account, ref).toJson();
    return say(BankTransferTypes.TRANSFER_INQUIRY, Optional.of(order), body, inAnHour());
  }

  StapledStatement say(StatementType type, ObjectNode body) {
    return say(type, Optional.empty(), body, inAnHour());
  }

  StapledStatement say(
      StatementType type, Optional<StatementHash> prev, ObjectNode body, Instant until) {
    return signer.sign(
        type, new StatementPayload(UUID.randomUUID(), prev, Optional.empty(), body, "FR", until));
  }

  Instant inAnHour() {
    return town.pki.clock().instant().plus(Duration.ofHours(1));
  }

  /// What the bank answers, as bytes on the wire.
  String sent(String service, StapledStatement statement) throws Refused {
    return town.bank.answer(service, StrictJson.bytes(statement.toJson()));
  }

  /// What the bank says to an order.
  Said pay(Iban creditor, Money amount, PayRef ref) throws Refused {
    return Said.of(sent("transfers", order(creditor, amount, ref)));
  }

  /// A statement of the bank's.
  record Said(StapledStatement statement) {

    static Said of(String json) {
      try {
        return new Said(
            StapledStatement.parse(
                JsonFields.of(StrictJson.parse(json.getBytes(UTF_8), 1 << 20), "answer")));
      } catch (JsonRejected | StatementRejected e) {
        throw new AssertionError(e);
      }
    }

    StatementType type() {
      return statement.statement().type();
    }

    boolean isEvidence() {
      return type().equals(BankTransferTypes.TRANSFER_EVIDENCE);
    }

    /// Of a refusal.
    String reason() {
      return statement.statement().payload().body().path("reason").asString("none");
    }
  }
}
