package org.semper.payments.banktransfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.semper.api.json.StrictJson;
import org.semper.api.money.Money;
import org.semper.api.statement.Horizon;
import org.semper.api.statement.StatementHash;
import org.semper.api.statement.StatementPayload;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.StatementRejected.Reason;
import org.semper.api.statement.StatementType;
import org.semper.api.statement.UnverifiedStatement;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.supporting.crypto.TestPki;
import org.semper.transfer.payment.PayRef;
import tools.jackson.databind.node.ObjectNode;

/// Every message of the instrument: what it writes it reads, byte for byte, and it reads nothing else.
final class BankMessagesTest {

  private static final Instant TIME = Instant.parse("1997-05-25T14:00:00Z");
  private static final StatementSigner ANNA =
      new TestPki(Clock.fixed(TIME, ZoneOffset.UTC)).buyer("Anna");
  private static final Instant END_OF_TIME = Instant.ofEpochSecond(253_402_300_799L);
  private static final Iban DEBTOR = new Iban("FR7630006000011234567890189");
  private static final Iban CREDITOR = new Iban("FR1420041010050500013M02606");
  private static final PayRef REF = ref(0);
  private static final Transfer TRANSFER =
      new Transfer(DEBTOR, CREDITOR, "ACTIMEDIA S.A.", Money.of(870_00, "FRF"), REF);

  /// One message: its type, an example, and its reader.
  record Message(StatementType type, ObjectNode body, Reader reader) {

    @Override
    public String toString() {
      return type.name();
    }
  }

  /// Parses a statement and writes the body again.
  interface Reader {
    ObjectNode reread(UnverifiedStatement statement) throws StatementRejected;
  }

  static Stream<Message> messages() {
    return Stream.of(
        new Message(
            BankTransferTypes.TRANSFER_ORDER,
            new TransferOrder(TRANSFER).toJson(),
            statement -> TransferOrder.parse(statement).toJson()),
        new Message(
            BankTransferTypes.TRANSFER_EVIDENCE,
            new TransferEvidence(TRANSFER, TIME).toJson(),
            statement -> TransferEvidence.parse(statement).toJson()),
        new Message(
            BankTransferTypes.TRANSFER_REFUSAL,
            new TransferRefusal(RefusalReason.INSUFFICIENT_FUNDS).toJson(),
            statement -> TransferRefusal.parse(statement).toJson()),
        new Message(
            BankTransferTypes.TRANSFER_INQUIRY,
            new TransferInquiry(DEBTOR, REF).toJson(),
            statement -> TransferInquiry.parse(statement).toJson()),
        new Message(
            BankTransferTypes.TRANSFER_UNKNOWN,
            new TransferUnknown(TIME).toJson(),
            statement -> TransferUnknown.parse(statement).toJson()),
        new Message(
            BankTransferTypes.ACCOUNT_APPLICATION,
            new AccountApplication(Currency.getInstance("FRF")).toJson(),
            statement -> AccountApplication.parse(statement).toJson()),
        new Message(
            BankTransferTypes.ACCOUNT_OPENED,
            new AccountOpened(DEBTOR, Currency.getInstance("FRF"), "Anna").toJson(),
            statement -> AccountOpened.parse(statement).toJson()),
        new Message(
            BankTransferTypes.BALANCE_INQUIRY,
            new BalanceInquiry(DEBTOR).toJson(),
            statement -> BalanceInquiry.parse(statement).toJson()),
        new Message(
            BankTransferTypes.ACCOUNT_BALANCE,
            new AccountBalance(DEBTOR, Money.of(0, "FRF"), TIME).toJson(),
            statement -> AccountBalance.parse(statement).toJson()));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void reads_what_it_writes(Message message) throws StatementRejected {
    ObjectNode again = message.reader().reread(said(message.type(), message.body()));

    assertThat(StrictJson.bytes(again)).isEqualTo(StrictJson.bytes(message.body()));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void refuses_another_type(Message message) {
    assertRejected(Reason.TYPE, message, said(new StatementType("offer"), message.body()));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void refuses_a_missing_or_further_member(Message message) {
    for (String member : List.copyOf(message.body().propertyNames())) {
      ObjectNode less = message.body().deepCopy();
      less.remove(member);
      assertRejected(Reason.BODY, message, said(message.type(), less));
    }
    ObjectNode more = message.body().deepCopy().put("further", 1);
    assertRejected(Reason.BODY, message, said(message.type(), more));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void refuses_members_of_other_types_and_values_out_of_range(Message message) {
    for (String member : List.copyOf(message.body().propertyNames())) {
      for (Object wrong : List.of(-1L, true, "", "x", "\u0000", Long.MAX_VALUE)) {
        ObjectNode changed = message.body().deepCopy();
        if (isAcceptable(member, wrong)) {
          continue;
        }
        put(changed, member, wrong);
        assertRejected(Reason.BODY, message, said(message.type(), changed));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("messages")
  void ends_at_its_horizon_at_the_latest(Message message) throws StatementRejected {
    Instant last = TIME.plus(BankTransferTypes.horizonOf(message.type()));

    message.reader().reread(said(message.type(), message.body(), last));
    for (Instant late : List.of(last.plusSeconds(1), TIME.plus(Horizon.LONGEST))) {
      assertRejected(Reason.HORIZON, message, said(message.type(), message.body(), late));
    }
  }

  @ParameterizedTest
  @MethodSource("messages")
  void a_bank_speaks_of_what_it_has_seen(Message message) throws StatementRejected {
    for (String member : List.of("asOf", "bookedAt")) {
      if (message.body().has(member)) {
        long last = TIME.plusSeconds(300).getEpochSecond();
        message.reader().reread(said(message.type(), message.body().deepCopy().put(member, last)));
        for (long late : new long[] {last + 1, END_OF_TIME.getEpochSecond()}) {
          ObjectNode body = message.body().deepCopy().put(member, late);
          assertRejected(Reason.HORIZON, message, said(message.type(), body));
        }
      }
    }
  }

  @Test
  void any_transfer_survives_the_wire() throws StatementRejected {
    Random random = new Random(1997);
    for (int i = 0; i < 200; i++) {
      Money amount = Money.of(1 + random.nextLong(Money.MAX_MINOR_UNITS), "EUR");
      String name = "é".repeat(1 + random.nextInt(Transfer.MAX_NAME));
      Transfer transfer =
          random.nextBoolean()
              ? new Transfer(DEBTOR, CREDITOR, name, amount, ref(i))
              : new Transfer(CREDITOR, DEBTOR, name, amount, ref(i));
      UnverifiedStatement order =
          said(BankTransferTypes.TRANSFER_ORDER, new TransferOrder(transfer).toJson());
      assertThat(TransferOrder.parse(order).transfer()).isEqualTo(transfer);
    }
  }

  @Test
  void a_transfer_moves_something_to_another_account() {
    Money one = Money.of(1, "FRF");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Transfer(DEBTOR, DEBTOR, "Anna", one, REF));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Transfer(DEBTOR, CREDITOR, "Shop", Money.of(0, "FRF"), REF));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Transfer(DEBTOR, CREDITOR, "two\nlines", one, REF));
  }

  @Test
  void refuses_a_transfer_to_oneself_on_the_wire() {
    ObjectNode body = new TransferOrder(TRANSFER).toJson().put("creditorAccount", DEBTOR.text());

    assertThatExceptionOfType(StatementRejected.class)
        .isThrownBy(() -> TransferOrder.parse(said(BankTransferTypes.TRANSFER_ORDER, body)))
        .extracting(StatementRejected::reason)
        .isEqualTo(Reason.BODY);
  }

  private static void put(ObjectNode json, String member, Object value) {
    switch (value) {
      case Long number -> json.put(member, number);
      case Boolean flag -> json.put(member, flag);
      default -> json.put(member, value.toString());
    }
  }

  private static boolean isAcceptable(String member, Object value) {
    return (member.equals("creditorName") || member.equals("holder")) && value.equals("x");
  }

  private static void assertRejected(
      Reason reason, Message message, UnverifiedStatement statement) {
    assertThatExceptionOfType(StatementRejected.class)
        .isThrownBy(() -> message.reader().reread(statement))
        .extracting(StatementRejected::reason)
        .isEqualTo(reason);
  }

  private static UnverifiedStatement said(StatementType type, ObjectNode body) {
    return said(type, body, TIME);
  }

  private static UnverifiedStatement said(StatementType type, ObjectNode body, Instant expires) {
    StatementPayload payload =
        new StatementPayload(
            UUID.randomUUID(), Optional.empty(), Optional.empty(), body, "FR", expires);
    return ANNA.sign(type, payload).statement();
  }

  private static PayRef ref(int i) {
    return PayRef.of(StatementHash.ofSigningInput("order " + i));
  }
}
