package org.semper.api.commerce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.semper.api.json.StrictJson;
import org.semper.api.money.Money;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.StatementRejected.Reason;
import org.semper.api.statement.UnverifiedStatement;
import org.semper.api.vectors.GoldenPurchase;
import tools.jackson.databind.node.ObjectNode;

final class PurchaseContentTest {

  @Test
  void offer_reads_what_it_wrote() throws StatementRejected {
    UnverifiedStatement said = UnverifiedStatement.parse(GoldenPurchase.offer());
    OfferContent offer = OfferContent.parse(said);
    assertThat(offer).isEqualTo(GoldenOffer.content());
    assertThat(offer.totalMoney()).isEqualTo(Money.of(870_00, "FRF"));
    assertSameBytes(offer.toJson(), said);
  }

  @Test
  void order_reads_what_it_wrote() throws StatementRejected {
    UnverifiedStatement said = UnverifiedStatement.parse(GoldenPurchase.order());
    OrderContent order = OrderContent.parse(said);
    assertThat(order.total()).isEqualTo(GoldenOffer.content().totalMoney());
    assertThat(said.payload().prev()).hasValue(GoldenPurchase.hash(GoldenPurchase.offer()));
    assertSameBytes(order.toJson(), said);
  }

  @Test
  void confirmation_reads_what_it_wrote() throws StatementRejected {
    UnverifiedStatement said = UnverifiedStatement.parse(GoldenPurchase.confirmation());
    ConfirmationContent confirmation = ConfirmationContent.parse(said);
    assertThat(confirmation.payRef()).startsWith("RF").hasSize(25);
    assertSameBytes(confirmation.toJson(), said);
  }

  @Test
  void payment_reads_what_it_wrote() throws StatementRejected {
    UnverifiedStatement said = UnverifiedStatement.parse(GoldenPurchase.payment());
    PaymentContent payment = PaymentContent.parse(said);
    assertThat(payment.evidence().statement().type().name()).isEqualTo("transfer-evidence");
    assertThat(PaymentContent.parse(said)).isEqualTo(payment).hasSameHashCodeAs(payment);
    assertSameBytes(payment.toJson(), said);
  }

  @Test
  void receipt_reads_what_it_wrote() throws StatementRejected {
    UnverifiedStatement said = UnverifiedStatement.parse(GoldenPurchase.receipt());
    assertSameBytes(ReceiptContent.parse(said).toJson(), said);
  }

  @Test
  void refuses_a_statement_of_another_type() throws StatementRejected {
    UnverifiedStatement offer = UnverifiedStatement.parse(GoldenPurchase.offer());
    UnverifiedStatement order = UnverifiedStatement.parse(GoldenPurchase.order());
    assertThat(reason(() -> OfferContent.parse(order))).isEqualTo(Reason.TYPE);
    assertThat(reason(() -> OrderContent.parse(offer))).isEqualTo(Reason.TYPE);
    assertThat(reason(() -> ConfirmationContent.parse(offer))).isEqualTo(Reason.TYPE);
    assertThat(reason(() -> PaymentContent.parse(offer))).isEqualTo(Reason.TYPE);
    assertThat(reason(() -> ReceiptContent.parse(offer))).isEqualTo(Reason.TYPE);
  }

  @Test
  void cannot_be_built_with_lines_that_do_not_sum() {
    OfferContent golden = GoldenOffer.content();
    assertThatIllegalArgumentException().isThrownBy(() -> withTotal(golden, 871_00));
    assertThatIllegalArgumentException().isThrownBy(() -> withTotal(golden, 869_99));
    assertThat(withTotal(golden, 870_00)).isEqualTo(golden);
  }

  @Test
  void cannot_be_built_with_what_it_would_not_read() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ConfirmationContent("1\n2", Money.of(1, "EUR"), "RF0" + "A".repeat(22)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReceiptContent("1", Money.of(1, "EUR"), "RF12abc"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PostalAddress("a", "b", "c", "d", "France"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PostalAddress("a", " ", "c", "d", "FR"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Tax("V\u0000AT", 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Tax("VAT", -1));
  }

  private static OfferContent withTotal(OfferContent offer, long total) {
    return new OfferContent(
        offer.seller(),
        offer.origin(),
        offer.items(),
        offer.currency(),
        offer.subtotal(),
        offer.taxes(),
        offer.shipping(),
        total,
        offer.terms(),
        offer.withdrawalDays(),
        offer.payment(),
        offer.orderEndpoint(),
        offer.returnUrl(),
        offer.payBy(),
        offer.nonce());
  }

  private static void assertSameBytes(ObjectNode written, UnverifiedStatement said) {
    assertThat(StrictJson.bytes(written)).isEqualTo(StrictJson.bytes(said.payload().body()));
  }

  private static Reason reason(ThrowingCallable call) {
    return catchThrowableOfType(StatementRejected.class, call).reason();
  }
}
