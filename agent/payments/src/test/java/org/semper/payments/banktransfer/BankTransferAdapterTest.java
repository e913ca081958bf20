package org.semper.payments.banktransfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.semper.api.commerce.PaymentOption;
import org.semper.api.json.StrictJson;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementHash;
import org.semper.api.statement.StatementPayload;
import org.semper.api.statement.StatementType;
import org.semper.supporting.communication.Answer;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.supporting.crypto.TestPki;
import org.semper.transfer.payment.AdapterContext;
import org.semper.transfer.payment.AdapterFactory;
import org.semper.transfer.payment.AdapterOutcome;
import org.semper.transfer.payment.PayRef;
import org.semper.transfer.payment.PaymentAdapters;
import org.semper.transfer.payment.PaymentProgress;
import org.semper.transfer.payment.PaymentReason;
import org.semper.transfer.payment.PaymentRejected;
import org.semper.transfer.payment.PaymentState;
import org.semper.transfer.payment.PaymentTerms;
import org.semper.transfer.payment.PaymentTransaction;
import org.semper.transfer.payment.Purse;
import tools.jackson.databind.node.ObjectNode;

/// What the adapter believes of whom. That the instrument works is shown by the conformance suite beside the bank.
final class BankTransferAdapterTest {

  private static final Instant NOW = Instant.parse("1997-05-25T14:00:00Z");
  private static final Currency FRF = Currency.getInstance("FRF");
  private static final Money PRICE = Money.of(870_00, "FRF");
  private static final PayRef REF = PayRef.of(StatementHash.ofSigningInput("order"));
  private static final Iban OWN = new Iban("FR7630006000011234567890189");
  private static final Iban SHOP = new Iban("FR1420041010050500013M02606");
  private static final PayeeAccount PAYEE =
      new PayeeAccount("ACTIMEDIA S.A.", SHOP, "bank.localhost");

  private final TestPki pki = new TestPki();
  private final StatementSigner bank = pki.bank("Banque Demo", "bank.localhost");
  private final Purse purse =
      new HeldAccount(OWN, URI.create("https://bank.localhost")).toPurse("purse", "Purse", FRF);
  private Answer answer = new Answer.Unanswered(Answer.Cause.SILENT);
  private final AdapterContext context =
      new AdapterContext(pki.buyer("Anna"), pki.verifier(), (_, _, _) -> answer, pki.clock());
  private final BankTransferAdapter adapter = new BankTransferAdapter(context);
  private final PaymentTransaction run = authorised();
  private final Transfer transfer = new Transfer(OWN, SHOP, "ACTIMEDIA S.A.", PRICE, REF);

  @Test
  void is_found_as_a_plug_in() {
    PaymentAdapters found = PaymentAdapters.load(context, ServiceLoader.load(AdapterFactory.class));

    assertThat(found.find("banktransfer")).isPresent();
  }

  @Test
  void believes_its_bank() {
    StapledStatement evidence = evidence(bank, transfer);
    answer = ok(evidence);

    assertThat(adapter.pay(run)).isEqualTo(new AdapterOutcome.Executed(evidence));
    assertThat(adapter.query(run)).isEqualTo(new AdapterOutcome.Executed(evidence));
  }

  @Test
  void believes_nobody_else() throws PaymentRejected {
    StatementSigner seller = pki.seller("ACTIMEDIA S.A.", "bank.localhost");
    StatementSigner otherBank = pki.bank("Other bank", "other.localhost");
    StatementSigner stranger = new TestPki().bank("Banque Demo", "bank.localhost");

    for (StatementSigner forger : new StatementSigner[] {seller, otherBank, stranger}) {
      StapledStatement forged = evidence(forger, transfer);
      answer = ok(forged);
      assertThat(adapter.pay(run)).isEqualTo(new AdapterOutcome.Unanswered());
      assertThatExceptionOfType(PaymentRejected.class)
          .isThrownBy(() -> adapter.verifyEvidence(PAYEE.toOption(), forged, PRICE, REF))
          .extracting(PaymentRejected::reason)
          .isEqualTo(PaymentReason.INTEGRITY_FAILURE);
    }
    adapter.verifyEvidence(PAYEE.toOption(), evidence(bank, transfer), PRICE, REF);
  }

  @Test
  void does_not_believe_a_bank_whose_certificate_it_cannot_check_for_revocation() {
    StapledStatement bare = new StapledStatement(evidence(bank, transfer).statement(), List.of());
    answer = ok(bare);

    assertThat(adapter.pay(run)).isEqualTo(new AdapterOutcome.Unanswered());
  }

  @Test
  void evidence_of_another_transfer_is_no_answer() {
    Transfer less = new Transfer(OWN, SHOP, "ACTIMEDIA S.A.", Money.of(1, "FRF"), REF);
    Transfer back = new Transfer(SHOP, OWN, "ACTIMEDIA S.A.", PRICE, REF);

    for (Transfer other : new Transfer[] {less, back}) {
      answer = ok(evidence(bank, other));
      assertThat(adapter.pay(run)).isEqualTo(new AdapterOutcome.Unanswered());
    }
  }

  @Test
  void a_refusal_counts_for_its_own_order_only() {
    ObjectNode body = new TransferRefusal(RefusalReason.INSUFFICIENT_FUNDS).toJson();
    StatementHash mine = run.signedMessage().statement().hash();
    StatementHash another = StatementHash.ofSigningInput("another order");

    answer = ok(said(bank, BankTransferTypes.TRANSFER_REFUSAL, Optional.of(mine), body));
    assertThat(adapter.pay(run))
        .isEqualTo(new AdapterOutcome.Declined(PaymentReason.INSUFFICIENT_FUNDS));
    answer = ok(said(bank, BankTransferTypes.TRANSFER_REFUSAL, Optional.of(another), body));
    assertThat(adapter.pay(run)).isEqualTo(new AdapterOutcome.Unanswered());
    answer = ok(said(bank, BankTransferTypes.TRANSFER_REFUSAL, Optional.empty(), body));
    assertThat(adapter.pay(run)).isEqualTo(new AdapterOutcome.Unanswered());
  }

  @Test
  void never_seen_counts_in_answer_to_this_very_question_only() {
    ObjectNode body = new TransferUnknown(NOW).toJson();
    StatementHash order = run.signedMessage().statement().hash();

    answer = ok(said(bank, BankTransferTypes.TRANSFER_UNKNOWN, Optional.of(order), body));
    assertThat(adapter.query(run)).isEqualTo(new AdapterOutcome.Unanswered());
    assertThat(adapter.pay(run)).isEqualTo(new AdapterOutcome.Unanswered());
  }

  @Test
  void only_a_named_refusal_of_the_server_says_that_nothing_was_done() {
    answer = problem(403, Optional.of("NOT_ACCOUNT_HOLDER"), false);
    assertThat(adapter.pay(run))
        .isEqualTo(new AdapterOutcome.NotProcessed(PaymentReason.INTEGRITY_FAILURE));
    assertThat(adapter.query(run)).isEqualTo(new AdapterOutcome.Unanswered());
    answer = problem(400, Optional.of("MALFORMED"), false);
    assertThat(adapter.pay(run))
        .isEqualTo(new AdapterOutcome.NotProcessed(PaymentReason.PROTOCOL_VIOLATION));

    answer = problem(403, Optional.empty(), false);
    assertThat(adapter.pay(run)).isEqualTo(new AdapterOutcome.Unanswered());
    answer = problem(500, Optional.of("INTERNAL"), false);
    assertThat(adapter.pay(run)).isEqualTo(new AdapterOutcome.Unanswered());
    answer = problem(429, Optional.of("BUSY"), true);
    assertThat(adapter.pay(run)).isEqualTo(new AdapterOutcome.Unanswered());
    answer = new Answer.Ok(new byte[] {'{', '}'});
    assertThat(adapter.pay(run)).isEqualTo(new AdapterOutcome.Unanswered());
  }

  @Test
  void stays_within_one_bank() {
    PayeeAccount elsewhere = new PayeeAccount("ACTIMEDIA S.A.", SHOP, "other.localhost");
    PayeeAccount myself = new PayeeAccount("Anna", OWN, "bank.localhost");

    assertThat(adapter.serves(purse, PAYEE.toOption())).isTrue();
    assertThat(adapter.serves(purse, elsewhere.toOption())).isFalse();
    assertThat(adapter.serves(purse, myself.toOption())).isFalse();
  }

  @Test
  void names_payee_and_account() throws PaymentRejected {
    assertThat(adapter.payee(PAYEE.toOption()))
        .isEqualTo("ACTIMEDIA S.A. · FR14 2004 1010 0505 0001 3M02 606");
  }

  @Test
  void refuses_options_that_are_not_exactly_its_own() throws PaymentRejected {
    assertThat(PayeeAccount.parse(PAYEE.toOption())).isEqualTo(PAYEE);
    for (String member : PAYEE.toOption().details().keySet()) {
      SortedMap<String, String> less = new TreeMap<>(PAYEE.toOption().details());
      less.remove(member);
      assertUnsupported(new PaymentOption("banktransfer", less));
    }
    SortedMap<String, String> more = new TreeMap<>(PAYEE.toOption().details());
    more.put("further", "x");
    assertUnsupported(new PaymentOption("banktransfer", more));
    more.remove("further");
    assertUnsupported(new PaymentOption("cheque", more));
    more.put("payeeAccount", "FR1420041010050500013M02607");
    assertUnsupported(new PaymentOption("banktransfer", more));
  }

  private void assertUnsupported(PaymentOption option) {
    assertThatExceptionOfType(PaymentRejected.class)
        .isThrownBy(() -> adapter.payee(option))
        .extracting(PaymentRejected::reason)
        .isEqualTo(PaymentReason.UNSUPPORTED);
  }

  private PaymentTransaction authorised() {
    PaymentTerms terms = new PaymentTerms(purse, PAYEE.toOption(), PRICE, REF);
    try {
      StapledStatement order = adapter.authorise(terms, NOW.plus(Duration.ofHours(1)));
      return new PaymentTransaction(
          terms,
          0,
          new PaymentProgress(PaymentState.AUTHORISED, 1, 0, Optional.empty(), Optional.empty()),
          Optional.of(order),
          NOW,
          NOW);
    } catch (PaymentRejected e) {
      throw new AssertionError(e);
    }
  }

  private StapledStatement evidence(StatementSigner signer, Transfer of) {
    StatementHash order = run.signedMessage().statement().hash();
    ObjectNode body = new TransferEvidence(of, NOW).toJson();
    return said(signer, BankTransferTypes.TRANSFER_EVIDENCE, Optional.of(order), body);
  }

  private static StapledStatement said(
      StatementSigner signer, StatementType type, Optional<StatementHash> prev, ObjectNode body) {
    Instant until = NOW.plus(Duration.ofHours(1));
    return signer.sign(
        type, new StatementPayload(UUID.randomUUID(), prev, Optional.empty(), body, "FR", until));
  }

  private static Answer ok(StapledStatement statement) {
    return new Answer.Ok(StrictJson.bytes(statement.toJson()));
  }

  private static Answer problem(int status, Optional<String> code, boolean retryable) {
    return new Answer.Problem(status, code, retryable, Optional.empty());
  }
}
