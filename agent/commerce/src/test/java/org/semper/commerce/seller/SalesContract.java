package org.semper.commerce.seller;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.ConfirmationContent;
import org.semper.api.commerce.OrderContent;
import org.semper.api.commerce.OrderRefusalContent;
import org.semper.api.commerce.OrderRefusalContent.Reason;
import org.semper.api.commerce.PaymentContent;
import org.semper.api.commerce.PaymentRefusalContent;
import org.semper.api.commerce.ReceiptContent;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementHash;
import org.semper.api.statement.StatementPayload;
import org.semper.api.statement.StatementRejected;
import org.semper.commerce.Deal;
import org.semper.commerce.DealState;
import org.semper.commerce.market.Agent;
import org.semper.commerce.market.Market;
import org.semper.commerce.market.TestPayAdapter;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.archive.DealSummary;
import org.semper.supporting.archive.Stamp;
import org.semper.supporting.crypto.Identity;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.supporting.crypto.TestPki;
import org.semper.supporting.crypto.UnverifiedTimeStamp;
import org.semper.supporting.store.Store;
import org.semper.transfer.payment.PayRef;

/// A seller against buyers who order what was not offered and pay what was not ordered.
abstract class SalesContract {

  private static final Money TOTAL = Money.of(87_000, "FRF");
  private static final Stamp STAMP =
      new Stamp(new UnverifiedTimeStamp(new byte[] {1}, List.of()), List.of());

  @TempDir Path folder;
  private Market market;
  private Sales sales;
  private StatementSigner alice;
  private StapledStatement offer;

  /// An empty store, opened with the seller's migrations.
  abstract Store openStore();

  @BeforeEach
  void open() {
    market = new Market(folder, openStore());
    sales = market.sales();
    alice = market.pki().buyer("Alice Martin");
    offer = sales.makeOffer(Market.slidesCart());
  }

  @AfterEach
  void close() {
    market.close();
  }

  @Test
  void confirms_an_order_of_870_francs() throws Exception {
    StapledStatement order = order(alice, TOTAL);
    StapledStatement confirmation = answer(sales.receive(order));

    ConfirmationContent content = ConfirmationContent.parse(confirmation.statement());
    assertThat(content.total()).isEqualTo(TOTAL);
    assertThat(content.payRef()).isEqualTo(PayRef.of(order.statement().hash()).text());
    assertThat(confirmation.statement().payload().prev()).contains(order.statement().hash());
    assertThat(confirmation.statement().payload().to()).contains(alice.self().thumbprint());
    assertThat(deal().state()).isEqualTo(DealState.CONFIRMED);
  }

  @Test
  void refuses_an_order_of_871_francs() {
    signsRefusal(order(alice, Money.of(87_100, "FRF")), Reason.ORDER_REFUSED);
  }

  @Test
  void refuses_an_order_in_another_currency() {
    signsRefusal(order(alice, Money.of(87_000, "EUR")), Reason.ORDER_REFUSED);
  }

  @Test
  void refuses_an_order_on_an_offer_it_never_made() {
    StatementHash unknown = StatementHash.ofSigningInput("no.offer");
    refuses(
        order(alice, TOTAL, TestPayAdapter.SYSTEM, unknown, toSeller()), ErrorCode.ORDER_REFUSED);
  }

  @Test
  void refuses_an_order_addressed_to_another_seller() {
    String other = market.pki().seller("Other S.A.", "other.example").self().thumbprint();
    signsRefusal(
        order(alice, TOTAL, TestPayAdapter.SYSTEM, offer.statement().hash(), other),
        Reason.ORDER_REFUSED);
  }

  @Test
  void refuses_a_payment_system_it_did_not_offer() {
    signsRefusal(
        order(alice, TOTAL, "shells", offer.statement().hash(), toSeller()), Reason.ORDER_REFUSED);
  }

  @Test
  void signs_so_many_refusals_on_one_offer_and_no_more() {
    for (int i = 0; i < 20; i++) {
      signsRefusal(order(alice, Money.of(87_100 + i, "FRF")), Reason.ORDER_REFUSED);
    }
    refuses(order(alice, Money.of(90_000, "FRF")), ErrorCode.RATE_LIMITED);
    answer(sales.receive(order(alice, TOTAL)));
  }

  @Test
  void refuses_an_order_that_has_ended() {
    StapledStatement order = order(alice, TOTAL);
    market.clock().advance(Market.profile().offerPeriod());

    signsRefusal(
        new StapledStatement(order.statement(), order(alice, TOTAL).ocsp()), Reason.OFFER_EXPIRED);
  }

  @Test
  void refuses_an_order_whose_own_end_has_come_though_the_offer_stands() {
    Duration life = Duration.ofMinutes(15);
    StapledStatement order =
        order(
            alice,
            TOTAL,
            TestPayAdapter.SYSTEM,
            offer.statement().hash(),
            toSeller(),
            market.clock().instant().plus(life));
    market.clock().advance(life);

    signsRefusal(
        new StapledStatement(order.statement(), order(alice, TOTAL).ocsp()), Reason.OFFER_EXPIRED);
    assertThat(market.clock().instant()).isBefore(offer.statement().payload().expires());
  }

  @Test
  void refuses_an_order_after_the_offer_has_ended() {
    market.clock().advance(Market.profile().offerPeriod());
    signsRefusal(order(alice, TOTAL), Reason.OFFER_EXPIRED);
  }

  @Test
  void refuses_an_order_and_a_payment_dated_before_what_they_answer() throws Exception {
    Identity identity = market.pki().identity("Alice Martin", Role.BUYER);
    StatementSigner late = market.signer(identity, Duration.ofMinutes(-6));
    StatementSigner inTime = market.signer(identity, Duration.ofMinutes(-4));
    refuses(order(late, TOTAL), ErrorCode.CLOCK_SKEW);

    StapledStatement order = order(inTime, TOTAL);
    StapledStatement confirmation = answer(sales.receive(order));
    StapledStatement evidence = evidence(order, TOTAL);
    refuses(payment(late, confirmation, TOTAL, evidence), ErrorCode.CLOCK_SKEW);
    answer(sales.receive(payment(inTime, confirmation, TOTAL, evidence)));
  }

  @Test
  void refuses_a_customer_nobody_certified() {
    refuses(
        order(new TestPki(market.clock()).buyer("Alice Martin"), TOTAL), ErrorCode.ORDER_REFUSED);
  }

  @Test
  void refuses_a_customer_certified_as_something_else() {
    refuses(order(market.seller(), TOTAL), ErrorCode.ORDER_REFUSED);
  }

  @Test
  void refuses_a_customer_whose_key_was_stolen() throws Exception {
    Identity thief = market.pki().identity("Alice Martin", Role.BUYER);
    StatementSigner stolen =
        new StatementSigner(thief, () -> market.revoked(thief), market.clock());
    refuses(order(stolen, TOTAL), ErrorCode.ORDER_REFUSED);
  }

  @Test
  void refuses_for_now_a_customer_whose_certificate_may_have_been_revoked() {
    StapledStatement bare = new StapledStatement(order(alice, TOTAL).statement(), List.of());
    refuses(bare, ErrorCode.REVOCATION_UNKNOWN);
    answer(sales.receive(new StapledStatement(bare.statement(), order(alice, TOTAL).ocsp())));
  }

  @Test
  void refuses_a_second_order_on_one_offer_even_by_the_same_customer() {
    answer(sales.receive(order(alice, TOTAL)));
    signsRefusal(order(alice, TOTAL), Reason.OFFER_ALREADY_USED);
  }

  @Test
  void answers_the_same_order_the_same_way_in_another_process_and_when_it_is_late() {
    StapledStatement order = order(alice, TOTAL);
    StapledStatement first = answer(sales.receive(order));
    market.clock().advance(Duration.ofDays(1));

    StapledStatement again = answer(market.sales().receive(order));
    assertThat(again).isEqualTo(first);
  }

  @Test
  void confirms_one_of_many_orders_that_arrive_on_one_offer_at_once() throws Exception {
    List<StapledStatement> orders = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      orders.add(order(market.pki().buyer("Buyer " + i), TOTAL));
    }
    List<SaleAnswer> answers = new CopyOnWriteArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      orders.forEach(order -> threads.execute(() -> answers.add(market.sales().receive(order))));
    }

    assertThat(answers).hasSize(6);
    assertThat(answers)
        .filteredOn(
            answer -> answer(answer).statement().type().equals(CommerceTypes.ORDER_CONFIRMATION))
        .hasSize(1);
    assertThat(deal().state()).isEqualTo(DealState.CONFIRMED);
  }

  @Test
  void answers_one_order_that_arrives_many_times_at_once_the_same_way() throws Exception {
    StapledStatement order = order(alice, TOTAL);
    List<SaleAnswer> answers = new CopyOnWriteArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 6; i++) {
        threads.execute(() -> answers.add(market.sales().receive(order)));
      }
    }

    assertThat(answers).hasSize(6);
    assertThat(answers).containsOnly(answers.getFirst());
    answer(answers.getFirst());
  }

  @Test
  void no_two_orders_have_one_number_whatever_is_drawn() throws Exception {
    Sales first = salesThatDraw(7);
    Sales second = salesThatDraw(7);
    String one = number(answer(first.receive(order(alice, TOTAL))));
    offer = first.makeOffer(Market.slidesCart());
    String two = number(answer(second.receive(order(alice, TOTAL))));

    assertThat(one).isEqualTo("77777-77777");
    assertThat(two).isEqualTo("00000-00000");
  }

  @Test
  void an_order_number_says_nothing_of_the_order_that_the_buyer_made() throws Exception {
    StapledStatement order = order(alice, TOTAL);
    String here = number(answer(sales.receive(order)));
    BigInteger hash = new BigInteger(1, order.statement().hash().bytes());
    String alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    StringBuilder chosen = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      chosen.append(alphabet.charAt(hash.shiftRight(5 * i).intValue() & 31));
    }

    assertThat(here.replace("-", "")).isNotEqualTo(chosen.toString());
    assertThat(number(answer(market.sales().receive(order)))).isEqualTo(here);
  }

  @Test
  void an_order_is_to_be_stamped_at_once_paid_or_not_and_an_offer_alone_never() throws Exception {
    StapledStatement unused = sales.makeOffer(Market.slidesCart());
    assertThat(unstamped()).isEmpty();
    answer(sales.receive(order(alice, TOTAL)));
    assertThat(unstamped()).containsExactly(deal().id());

    market.clock().advance(Market.profile().offerPeriod());
    sales.closeExpired();
    assertThat(sales.find(new DealId(unused.statement().hash())).orElseThrow().state())
        .isEqualTo(DealState.EXPIRED);
    assertThat(unstamped()).containsExactly(deal().id());
  }

  @Test
  void confirms_an_order_only_once_it_is_stamped_if_the_seller_wants_that() throws Exception {
    SellerServices services = market.services();
    Sales careful = new Sales(services, Market.profile(), SellerPolicy.standard().stamping());
    StapledStatement order = order(alice, TOTAL);
    assertThat(careful.receive(order)).isInstanceOf(SaleAnswer.Pending.class);
    assertThat(careful.receive(order)).isInstanceOf(SaleAnswer.Pending.class);
    signsRefusal(order(alice, TOTAL), Reason.OFFER_ALREADY_USED);
    assertThat(deal().state()).isEqualTo(DealState.ORDERED);
    assertThat(unstamped()).containsExactly(deal().id());

    stampOrder(services);
    StapledStatement confirmation = answer(careful.receive(order));
    assertThat(confirmation.statement().payload().prev()).contains(order.statement().hash());
    assertThat(answer(market.sales().receive(order))).isEqualTo(confirmation);
  }

  @Test
  void shows_the_stamp_of_a_confirmation_that_is_asked_for_again() {
    SellerServices services = market.services();
    StapledStatement order = order(alice, TOTAL);
    StapledStatement confirmation = answer(sales.receive(order));
    assertThat(sales.receive(order)).isEqualTo(new SaleAnswer.Answered(confirmation));
    stamp(services, 2);

    assertThat(sales.receive(order))
        .isEqualTo(new SaleAnswer.Answered(confirmation, Optional.of(STAMP)));
  }

  @Test
  void confirms_no_stamped_order_whose_time_is_over() {
    SellerServices services = market.services();
    Sales careful = new Sales(services, Market.profile(), SellerPolicy.standard().stamping());
    StapledStatement order = order(alice, TOTAL);
    assertThat(careful.receive(order)).isInstanceOf(SaleAnswer.Pending.class);
    stampOrder(services);
    market.clock().advance(Market.profile().offerPeriod());

    StapledStatement late = new StapledStatement(order.statement(), order(alice, TOTAL).ocsp());
    assertThat(reason(careful.receive(late))).isEqualTo(Reason.OFFER_EXPIRED);
    assertThat(deal().state()).isEqualTo(DealState.REFUSED);
    assertThat(careful.receive(late)).isEqualTo(careful.receive(late));
  }

  @Test
  void a_buyer_has_so_many_unpaid_orders_and_no_more_until_one_is_paid() {
    Sales strict = new Sales(market.services(), Market.profile(), new SellerPolicy(false, 2));
    StapledStatement first = order(alice, TOTAL);
    StapledStatement confirmation = answer(strict.receive(first));
    offer = strict.makeOffer(Market.slidesCart());
    answer(strict.receive(order(alice, TOTAL)));
    offer = strict.makeOffer(Market.slidesCart());
    StapledStatement third = order(alice, TOTAL);
    assertThat(strict.receive(third))
        .isInstanceOfSatisfying(
            SaleAnswer.Refused.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.RATE_LIMITED));
    assertThat(deal().state()).isEqualTo(DealState.OFFERED);

    StapledStatement contested = offer;
    offer = strict.makeOffer(Market.slidesCart());
    answer(strict.receive(order(market.pki().buyer("Bob"), TOTAL)));
    answer(strict.receive(payment(alice, confirmation, TOTAL, evidence(first, TOTAL))));
    offer = contested;
    answer(strict.receive(third));
  }

  @Test
  void an_order_nobody_paid_ends_and_late_money_gets_its_receipt() {
    StapledStatement order = order(alice, TOTAL);
    StapledStatement confirmation = answer(sales.receive(order));
    StapledStatement evidence = evidence(order, TOTAL);
    market.clock().advance(Market.profile().paymentPeriod().minusSeconds(1));
    sales.closeExpired();
    assertThat(deal().state()).isEqualTo(DealState.CONFIRMED);
    market.clock().advance(Duration.ofSeconds(1));
    sales.closeExpired();
    assertThat(deal().state()).isEqualTo(DealState.EXPIRED);

    StapledStatement fresh = new StapledStatement(evidence.statement(), market.bankResponses());
    answer(sales.receive(payment(alice, confirmation, TOTAL, fresh)));
    assertThat(deal().state()).isEqualTo(DealState.COMPLETE);
  }

  @Test
  void no_log_is_read_to_learn_that_there_is_nothing_to_do() {
    AtomicInteger reads = new AtomicInteger();
    Sales counted = new Sales(counting(reads), Market.profile());
    answer(sales.receive(order(alice, TOTAL)));
    for (int i = 0; i < 5; i++) {
      counted.makeOffer(Market.slidesCart());
    }
    reads.set(0);

    counted.closeExpired();
    counted.settleRefunds();
    assertThat(reads).hasValue(0);

    market.clock().advance(Market.profile().offerPeriod());
    counted.closeExpired();
    assertThat(reads.getAndSet(0)).isPositive();
    counted.closeExpired();
    assertThat(reads).hasValue(0);
  }

  @Test
  void refuses_what_is_neither_order_nor_payment() {
    refuses(
        alice.sign(CommerceTypes.RECEIPT, payload(Optional.empty(), toSeller(), TOTAL)),
        ErrorCode.REQUEST_MALFORMED);
  }

  @Test
  void receipts_a_payment_the_bank_attests_and_answers_it_the_same_way_again() throws Exception {
    StapledStatement order = order(alice, TOTAL);
    StapledStatement confirmation = answer(sales.receive(order));
    StapledStatement payment = payment(alice, confirmation, TOTAL, evidence(order, TOTAL));
    StapledStatement receipt = answer(sales.receive(payment));

    ReceiptContent content = ReceiptContent.parse(receipt.statement());
    assertThat(content.amount()).isEqualTo(TOTAL);
    assertThat(content.orderNumber())
        .isEqualTo(ConfirmationContent.parse(confirmation.statement()).orderNumber());
    assertThat(deal().state()).isEqualTo(DealState.COMPLETE);
    assertThat(answer(market.sales().receive(payment))).isEqualTo(receipt);
  }

  @Test
  void receipts_a_payment_that_comes_late_because_the_money_is_there() {
    StapledStatement order = order(alice, TOTAL);
    StapledStatement confirmation = answer(sales.receive(order));
    StapledStatement evidence = evidence(order, TOTAL);
    market.clock().advance(Market.profile().paymentPeriod().plusDays(1));
    StapledStatement fresh = new StapledStatement(evidence.statement(), market.bankResponses());
    answer(sales.receive(payment(alice, confirmation, TOTAL, fresh)));
  }

  @Test
  void receipts_a_payment_by_another_option_of_the_offer_than_was_ordered() {
    offer = market.salesByTwoSystems().makeOffer(Market.slidesCart());
    StapledStatement order = order(alice, TOTAL);
    StapledStatement confirmation = answer(sales.receive(order));
    StapledStatement there =
        market.evidence(market.bankSigner(), order.statement().hash(), Market.OTHER_ACCOUNT, TOTAL);

    refusesPayment(
        payment(alice, confirmation, TOTAL, there), PaymentRefusalContent.Reason.NOT_PROVEN);
    refusesPayment(
        payment(alice, TestPayAdapter.OTHER_SYSTEM, confirmation, TOTAL, evidence(order, TOTAL)),
        PaymentRefusalContent.Reason.NOT_PROVEN);
    answer(sales.receive(payment(alice, TestPayAdapter.OTHER_SYSTEM, confirmation, TOTAL, there)));
  }

  @Test
  void gives_no_receipt_for_a_payment_by_an_option_that_was_not_offered() {
    StapledStatement order = order(alice, TOTAL);
    StapledStatement confirmation = answer(sales.receive(order));
    StapledStatement evidence = evidence(order, TOTAL);
    for (String system : List.of(TestPayAdapter.OTHER_SYSTEM, "shells")) {
      refusesPayment(
          payment(alice, system, confirmation, TOTAL, evidence),
          PaymentRefusalContent.Reason.NOT_AS_ORDERED);
    }
  }

  @Test
  void gives_no_receipt_for_evidence_that_paid_another_deal_whatever_reference_it_has()
      throws Exception {
    StapledStatement order = order(alice, TOTAL);
    StapledStatement confirmation = answer(sales.receive(order));
    StapledStatement evidence = evidence(order, TOTAL);
    DealId other = new DealId(StatementHash.ofSigningInput("a deal with the same reference"));
    Store store = market.services().store();
    store.<Boolean, PaymentRefused>inTransaction(tx -> {
      new UsedEvidence().use(tx, evidence, other);
      return true;
    });

    refusesPayment(
        payment(alice, confirmation, TOTAL, evidence), PaymentRefusalContent.Reason.NOT_PROVEN);
    answer(sales.receive(payment(alice, confirmation, TOTAL, evidence(order, TOTAL))));
  }

  @Test
  void gives_no_receipt_for_evidence_of_a_smaller_payment() {
    StapledStatement order = order(alice, TOTAL);
    StapledStatement confirmation = answer(sales.receive(order));
    StapledStatement small = evidence(order, Money.of(8_700, "FRF"));
    refusesPayment(
        payment(alice, confirmation, TOTAL, small), PaymentRefusalContent.Reason.NOT_PROVEN);
    refusesPayment(
        payment(alice, confirmation, Money.of(8_700, "FRF"), small),
        PaymentRefusalContent.Reason.NOT_AS_ORDERED);
  }

  @Test
  void gives_no_receipt_for_evidence_of_another_orders_payment() {
    StapledStatement paid = order(alice, TOTAL);
    StapledStatement evidence = evidence(paid, TOTAL);
    offer = sales.makeOffer(Market.slidesCart());
    StapledStatement confirmation = answer(sales.receive(order(alice, TOTAL)));
    refusesPayment(
        payment(alice, confirmation, TOTAL, evidence), PaymentRefusalContent.Reason.NOT_PROVEN);
  }

  @Test
  void gives_no_receipt_for_evidence_the_customer_made() {
    StapledStatement order = order(alice, TOTAL);
    StapledStatement confirmation = answer(sales.receive(order));
    StapledStatement forged =
        market.evidence(alice, order.statement().hash(), "FR-ACTIMEDIA", TOTAL);
    refusesPayment(
        payment(alice, confirmation, TOTAL, forged), PaymentRefusalContent.Reason.NOT_PROVEN);
  }

  @Test
  void gives_no_receipt_for_money_that_went_to_somebody_else() {
    StapledStatement order = order(alice, TOTAL);
    StapledStatement confirmation = answer(sales.receive(order));
    StapledStatement diverted =
        market.evidence(market.bankSigner(), order.statement().hash(), "FR-EVIL", TOTAL);
    refusesPayment(
        payment(alice, confirmation, TOTAL, diverted), PaymentRefusalContent.Reason.NOT_PROVEN);
  }

  @Test
  void gives_no_receipt_to_somebody_else_than_the_customer() {
    StapledStatement order = order(alice, TOTAL);
    StapledStatement confirmation = answer(sales.receive(order));
    StatementSigner mallory = market.pki().buyer("Mallory");
    refuses(payment(mallory, confirmation, TOTAL, evidence(order, TOTAL)), ErrorCode.ORDER_REFUSED);
  }

  @Test
  void tells_the_shop_of_each_order_and_each_payment_once() {
    List<DealState> told = new ArrayList<>();
    sales.onSale(deal -> told.add(deal.state()));
    StapledStatement order = order(alice, TOTAL);
    StapledStatement confirmation = answer(sales.receive(order));
    sales.receive(order);
    StapledStatement payment = payment(alice, confirmation, TOTAL, evidence(order, TOTAL));
    sales.receive(payment);
    sales.receive(payment);
    assertThat(told).containsExactly(DealState.CONFIRMED, DealState.COMPLETE);
  }

  @Test
  void finds_a_deal_by_the_nonce_in_its_return_address() {
    Deal made = deal();
    assertThat(made.offer().returnUrl().text())
        .isEqualTo(Market.profile().orderPages() + made.offer().nonce());
    assertThat(sales.findByNonce(made.offer().nonce())).map(Deal::id).contains(made.id());
    assertThat(sales.findByNonce("another nonce")).isEmpty();
  }

  @Test
  void closes_offers_nobody_ordered() {
    answer(sales.receive(order(alice, TOTAL)));
    StapledStatement unused = sales.makeOffer(Market.slidesCart());
    market.clock().advance(Market.profile().offerPeriod());
    sales.closeExpired();

    assertThat(deal().state()).isEqualTo(DealState.CONFIRMED);
    assertThat(sales.find(new DealId(unused.statement().hash())).orElseThrow().state())
        .isEqualTo(DealState.EXPIRED);
  }

  private void refuses(StapledStatement statement, ErrorCode code) {
    DealState before = deal().state();
    assertThat(sales.receive(statement))
        .isInstanceOfSatisfying(
            SaleAnswer.Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    assertThat(deal().state()).isEqualTo(before);
  }

  /// Refused for good, by a statement that leaves the deal as it was and is given again for the same payment.
  private void refusesPayment(StapledStatement payment, PaymentRefusalContent.Reason reason) {
    DealState before = deal().state();
    StapledStatement refusal = answer(sales.receive(payment));
    try {
      assertThat(PaymentRefusalContent.parse(refusal.statement()).reason()).isEqualTo(reason);
    } catch (StatementRejected e) {
      throw new AssertionError(e);
    }
    assertThat(refusal.statement().payload().prev()).contains(payment.statement().hash());
    assertThat(deal().state()).isEqualTo(before);
    assertThat(answer(market.sales().receive(payment))).isEqualTo(refusal);
  }

  /// Refused for good, by a statement that leaves the offer as it was and is given again to the same order.
  private void signsRefusal(StapledStatement order, Reason reason) {
    DealState before = deal().state();
    SaleAnswer answer = sales.receive(order);
    assertThat(reason(answer)).isEqualTo(reason);
    StapledStatement refusal = answer(answer);
    assertThat(refusal.statement().payload().prev()).contains(order.statement().hash());
    assertThat(deal().state()).isEqualTo(before);
    assertThat(market.sales().receive(order)).isEqualTo(answer);
  }

  private static Reason reason(SaleAnswer answer) {
    try {
      return OrderRefusalContent.parse(answer(answer).statement()).reason();
    } catch (StatementRejected e) {
      throw new AssertionError(e);
    }
  }

  private static StapledStatement answer(SaleAnswer answer) {
    assertThat(answer).isInstanceOf(SaleAnswer.Answered.class);
    return ((SaleAnswer.Answered) answer).statement();
  }

  /// A seller's process whose chance gives one digit ten times, and the zero ever after.
  private Sales salesThatDraw(int digit) {
    AtomicInteger drawn = new AtomicInteger();
    RandomGenerator chance =
        new RandomGenerator() {
          @Override
          public long nextLong() {
            throw new AssertionError("digits are drawn one by one");
          }

          @Override
          public int nextInt(int bound) {
            return drawn.getAndIncrement() < 10 ? digit : 0;
          }
        };
    return new Sales(market.services(), Market.profile(), SellerPolicy.standard(), chance);
  }

  private static String number(StapledStatement confirmation) throws StatementRejected {
    return ConfirmationContent.parse(confirmation.statement()).orderNumber();
  }

  /// What a seller stands on, whose archive counts how often a log is read.
  private SellerServices counting(AtomicInteger reads) {
    SellerServices services = market.services();
    return new SellerServices(
        services.store(),
        new CountingArchive(services.archive(), reads),
        services.inbox(),
        services.signer(),
        services.verifier(),
        services.stamps(),
        services.payments(),
        services.clock());
  }

  private void stampOrder(SellerServices services) {
    stamp(services, 1);
  }

  /// Keeps a stamp beside an entry, of which the order is the second; what it says is not looked at here.
  private void stamp(SellerServices services, long entry) {
    services
        .store()
        .<Boolean, RuntimeException>inTransaction(tx -> {
          services.archive().stamp(tx, new DealId(offer.statement().hash()), entry, STAMP);
          return true;
        });
  }

  private List<DealId> unstamped() throws ArchiveDamaged {
    SellerServices services = market.services();
    return services
        .store()
        .<List<DealSummary>, ArchiveDamaged>inTransaction(
            tx -> services.archive().unstamped(tx, 10))
        .stream()
        .map(DealSummary::deal)
        .toList();
  }

  private Deal deal() {
    return sales.find(new DealId(offer.statement().hash())).orElseThrow();
  }

  private String toSeller() {
    return market.seller().self().thumbprint();
  }

  private StapledStatement order(StatementSigner buyer, Money total) {
    return order(buyer, total, TestPayAdapter.SYSTEM, offer.statement().hash(), toSeller());
  }

  private StapledStatement order(
      StatementSigner buyer, Money total, String system, StatementHash prev, String to) {
    return order(buyer, total, system, prev, to, offer.statement().payload().expires());
  }

  private StapledStatement order(
      StatementSigner buyer,
      Money total,
      String system,
      StatementHash prev,
      String to,
      Instant end) {
    OrderContent content = new OrderContent(total, system, Agent.HOME);
    return buyer.sign(
        CommerceTypes.ORDER,
        new StatementPayload(
            UUID.randomUUID(), Optional.of(prev), Optional.of(to), content.toJson(), "FR", end));
  }

  private StapledStatement payment(
      StatementSigner buyer,
      StapledStatement confirmation,
      Money amount,
      StapledStatement evidence) {
    return payment(buyer, TestPayAdapter.SYSTEM, confirmation, amount, evidence);
  }

  private StapledStatement payment(
      StatementSigner buyer,
      String system,
      StapledStatement confirmation,
      Money amount,
      StapledStatement evidence) {
    String ref;
    try {
      ref = ConfirmationContent.parse(confirmation.statement()).payRef();
    } catch (StatementRejected e) {
      throw new AssertionError(e);
    }
    PaymentContent content = new PaymentContent(system, amount, ref, evidence);
    return buyer.sign(
        CommerceTypes.PAYMENT,
        new StatementPayload(
            UUID.randomUUID(),
            Optional.of(confirmation.statement().hash()),
            Optional.of(toSeller()),
            content.toJson(),
            "FR",
            market.clock().instant().plus(Duration.ofDays(365))));
  }

  private StapledStatement evidence(StapledStatement order, Money amount) {
    return market.evidence(market.bankSigner(), order.statement().hash(), "FR-ACTIMEDIA", amount);
  }

  private StatementPayload payload(Optional<StatementHash> prev, String to, Money amount) {
    return new StatementPayload(
        UUID.randomUUID(),
        prev,
        Optional.of(to),
        amount.toJson(),
        "FR",
        market.clock().instant().plus(Duration.ofDays(1)));
  }
}
