package org.semper.parties.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.statement.StapledStatement;
import org.semper.payments.banktransfer.PayeeAccount;
import org.semper.server.Refused;
import org.semper.supporting.archive.GoldenPurchase;
import org.semper.supporting.archive.evidence.EvidenceFiles;
import org.semper.supporting.archive.evidence.EvidenceVerifier;
import org.semper.supporting.archive.evidence.Verdict;
import org.semper.supporting.archive.evidence.Verdict.Reason;
import org.semper.supporting.crypto.RevocationSource;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.transfer.payment.AdapterFactory;
import org.semper.transfer.payment.PaidDealRules;
import org.semper.transfer.payment.PayRef;

/// Proofs of deals that a real bank was paid for; and of deals that it was not, whatever else they say.
final class PaidDealProofTest {

  @TempDir private Path folder;
  private BankTown town;
  private GoldenPurchase purchase;
  private Customer buyer;
  private Customer seller;

  @BeforeEach
  void open() {
    town = new BankTown(folder);
    purchase = new GoldenPurchase(town.pki);
    buyer = customer(purchase.buyer);
    seller = customer(purchase.seller);
  }

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void a_deal_whose_offer_was_paid_is_proved() throws Refused {
    StapledStatement offer = offer(BankTown.HOST);
    StapledStatement order = purchase.order(offer);

    Verdict verdict = judged(offer, order, ref(order), paid(seller, ref(order)));

    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Accepted.class,
            accepted ->
                assertThat(accepted.findings().get(4).says())
                    .isEqualTo(
                        "attests the transfer of 870.00 FRF with reference %s; to \"Payee\", account %s"
                            .formatted(ref(order), seller.account().grouped())));
    assertThat(town.bank.movements(buyer.account()))
        .containsExactlyInAnyOrder(BankTown.CREDIT.minorUnits(), -870_00L);
  }

  @Test
  void a_transfer_to_another_account_proves_nothing() throws Refused {
    Customer friend = Customer.of(town, "A Friend", BankTown.FRF);
    StapledStatement offer = offer(BankTown.HOST);
    StapledStatement order = purchase.order(offer);

    rejects(judged(offer, order, ref(order), paid(friend, ref(order))), Reason.OTHER_PARTY, 4);
  }

  @Test
  void the_word_of_a_bank_that_the_offer_does_not_name_proves_nothing() throws Refused {
    StapledStatement offer = offer("other.localhost");
    StapledStatement order = purchase.order(offer);

    rejects(judged(offer, order, ref(order), paid(seller, ref(order))), Reason.OTHER_PARTY, 4);
  }

  @Test
  void an_offer_that_names_no_account_is_never_proved_paid() throws Refused {
    StapledStatement offer = purchase.offer();
    StapledStatement order = purchase.order(offer);

    rejects(judged(offer, order, ref(order), paid(seller, ref(order))), Reason.OTHER_PARTY, 4);
  }

  @Test
  void a_payment_with_the_reference_of_another_order_proves_nothing() throws Refused {
    StapledStatement offer = offer(BankTown.HOST);
    PayRef other = ref(purchase.order(offer));

    rejects(
        judged(offer, purchase.order(offer), other, paid(seller, other)),
        Reason.REFERENCE_DIFFERS,
        3);
  }

  private Customer customer(StatementSigner signer) {
    return new Customer(town, signer, town.account(signer, BankTown.FRF).account().account());
  }

  private StapledStatement offer(String bank) {
    return purchase.offer(new PayeeAccount("ACTIMEDIA S.A.", seller.account(), bank).toOption());
  }

  private static PayRef ref(StapledStatement order) {
    return PayRef.of(order.statement().hash());
  }

  /// The bank's evidence of the buyer's transfer.
  private StapledStatement paid(Customer payee, PayRef ref) throws Refused {
    return buyer.pay(payee.account(), GoldenPurchase.TOTAL, ref).statement();
  }

  private Verdict judged(
      StapledStatement offer, StapledStatement order, PayRef ref, StapledStatement evidence) {
    StapledStatement confirmation = purchase.confirmation(order, ref.text());
    StapledStatement payment = purchase.payment(confirmation, ref.text(), evidence);
    return new EvidenceVerifier(
            town.pki.trustList(),
            RevocationSource.none(),
            town.pki.clock(),
            PaidDealRules.of(ServiceLoader.load(AdapterFactory.class)))
        .verify(EvidenceFiles.export(purchase, List.of(offer, order, confirmation, payment)));
  }

  private static void rejects(Verdict verdict, Reason reason, int statement) {
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Rejected.class,
            rejected -> {
              assertThat(rejected.reason()).isEqualTo(reason);
              assertThat(rejected.at()).startsWith("statement " + statement);
            });
  }
}
