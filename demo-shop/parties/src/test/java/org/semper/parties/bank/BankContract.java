package org.semper.parties.bank;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.semper.payments.banktransfer.BankTransferTypes.ACCOUNT_APPLICATION;
import static org.semper.payments.banktransfer.BankTransferTypes.BALANCE_INQUIRY;
import static org.semper.payments.banktransfer.BankTransferTypes.TRANSFER_INQUIRY;
import static org.semper.payments.banktransfer.BankTransferTypes.TRANSFER_ORDER;
import static org.semper.payments.banktransfer.BankTransferTypes.TRANSFER_UNKNOWN;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.semper.api.json.StrictJson;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementHash;
import org.semper.parties.bank.Customer.Said;
import org.semper.payments.banktransfer.AccountApplication;
import org.semper.payments.banktransfer.BalanceInquiry;
import org.semper.payments.banktransfer.Iban;
import org.semper.payments.banktransfer.Transfer;
import org.semper.payments.banktransfer.TransferOrder;
import org.semper.server.Refused;
import org.semper.supporting.crypto.TestPki;
import org.semper.supporting.store.Store;
import org.semper.supporting.store.StoreUnavailable;
import org.semper.transfer.payment.PayRef;
import tools.jackson.databind.node.ObjectNode;

/// What the bank does and what it refuses, on any store.
abstract class BankContract {

  private static final PayRef REF = ref("order");
  private static final Money PRICE = Money.of(870_00, "FRF");

  private Store store;
  private BankTown town;
  private Customer anna;
  private Customer shop;

  /// A fresh store with the bank's tables.
  abstract Store store() throws Exception;

  static PayRef ref(String text) {
    return PayRef.of(StatementHash.ofSigningInput(text));
  }

  @BeforeEach
  void open() throws Exception {
    store = store();
    town = new BankTown(store, TestPki.CLOCK);
    anna = Customer.of(town, "Anna Acheteuse", BankTown.FRF);
    shop = Customer.of(town, "ACTIMEDIA S.A.", BankTown.FRF);
  }

  @AfterEach
  void close() {
    town.bank.audit();
    town.close();
  }

  @Test
  void gives_french_account_numbers() {
    assertThat(anna.account().text()).startsWith("FR76" + "99999").hasSize(27);
    assertThat(shop.account()).isNotEqualTo(anna.account());
  }

  @Test
  void opens_one_account_with_one_credit_per_key_and_currency() {
    assertThat(town.account(anna.signer(), BankTown.FRF).account().account())
        .isEqualTo(anna.account());
    assertThat(anna.balance()).isEqualTo(BankTown.CREDIT.minorUnits());
    assertThat(town.account(anna.signer(), BankTown.EUR).account().account())
        .isNotEqualTo(anna.account());
  }

  @Test
  void answers_the_same_application_with_the_same_bytes() throws Refused {
    StapledStatement application =
        anna.say(ACCOUNT_APPLICATION, new AccountApplication(BankTown.EUR).toJson());

    assertThat(anna.sent("accounts", application)).isEqualTo(anna.sent("accounts", application));
  }

  @Test
  void keeps_no_accounts_in_other_currencies() {
    StapledStatement application =
        anna.say(ACCOUNT_APPLICATION, new AccountApplication(Currency.getInstance("JPY")).toJson());

    assertRefused("CURRENCY_NOT_KEPT", () -> anna.sent("accounts", application));
  }

  @Test
  void makes_a_transfer_and_attests_it() throws Refused {
    Said said = anna.pay(shop.account(), PRICE, REF);

    assertThat(said.isEvidence()).isTrue();
    assertThat(anna.balance()).isEqualTo(BankTown.CREDIT.minorUnits() - PRICE.minorUnits());
    assertThat(shop.balance()).isEqualTo(BankTown.CREDIT.minorUnits() + PRICE.minorUnits());
  }

  @Test
  void answers_the_same_order_with_the_same_bytes_even_after_a_restart() throws Refused {
    StapledStatement order = anna.order(shop.account(), PRICE, REF);
    byte[] json = StrictJson.bytes(order.toJson());
    String first = town.bank.answer("transfers", json);

    assertThat(town.bank.answer("transfers", json)).isEqualTo(first);
    assertThat(town.reopened().answer("transfers", json)).isEqualTo(first);
    assertPaid(PRICE.minorUnits());
  }

  @Test
  void answers_a_second_order_for_the_same_transfer_with_the_first_evidence() throws Refused {
    String first = anna.sent("transfers", anna.order(shop.account(), PRICE, REF));

    assertThat(anna.sent("transfers", anna.order(shop.account(), PRICE, REF))).isEqualTo(first);
    assertPaid(PRICE.minorUnits());
  }

  @Test
  void refuses_anything_else_under_a_used_reference() throws Refused {
    anna.pay(shop.account(), PRICE, REF);
    Customer other = Customer.of(town, "Autre S.A.", BankTown.FRF);

    assertThat(anna.pay(shop.account(), Money.of(1, "FRF"), REF).reason())
        .isEqualTo("REFERENCE_USED");
    assertThat(anna.pay(other.account(), PRICE, REF).reason()).isEqualTo("REFERENCE_USED");
    assertPaid(PRICE.minorUnits());
  }

  @Test
  void keeps_references_of_different_payers_apart() throws Refused {
    Customer berta = Customer.of(town, "Berta", BankTown.FRF);

    assertThat(anna.pay(shop.account(), PRICE, REF).isEvidence()).isTrue();
    assertThat(berta.pay(shop.account(), PRICE, REF).isEvidence()).isTrue();
  }

  @Test
  void never_overdraws_an_account() throws Refused {
    Money all = BankTown.CREDIT;
    Money more = Money.of(all.minorUnits() + 1, "FRF");

    assertThat(anna.pay(shop.account(), more, REF).reason()).isEqualTo("INSUFFICIENT_FUNDS");
    assertThat(anna.pay(shop.account(), all, REF).isEvidence()).isTrue();
    assertThat(anna.balance()).isZero();
    assertThat(anna.pay(shop.account(), Money.of(1, "FRF"), ref("next")).reason())
        .isEqualTo("INSUFFICIENT_FUNDS");
  }

  @Test
  void a_refused_order_stays_refused_when_money_has_come_in() throws Refused {
    StapledStatement order =
        anna.order(shop.account(), Money.of(BankTown.CREDIT.minorUnits() + 1, "FRF"), REF);
    String refusal = anna.sent("transfers", order);
    shop.pay(anna.account(), PRICE, ref("refund"));

    assertThat(anna.sent("transfers", order)).isEqualTo(refusal);
    assertThat(anna.pay(shop.account(), PRICE, REF).isEvidence()).isTrue();
  }

  @Test
  void an_account_number_without_its_key_is_worth_nothing() {
    Customer thief = anna.spokenFor(town.pki.buyer("Anna Acheteuse"));

    assertRefused("NOT_ACCOUNT_HOLDER", () -> thief.pay(shop.account(), PRICE, REF));
    assertRefused(
        "NOT_ACCOUNT_HOLDER",
        () -> thief.sent("balances", thief.say(BALANCE_INQUIRY, balanceInquiry(anna))));
    assertPaid(0);
  }

  @Test
  void does_not_tell_whether_an_account_exists() {
    Iban unknown = new AccountNumbers("99999").of(12_345_678_901L);
    Customer nobody = new Customer(town, anna.signer(), unknown);

    assertRefused("NOT_ACCOUNT_HOLDER", () -> nobody.pay(shop.account(), PRICE, REF));
  }

  @Test
  void the_banks_own_money_is_out_of_reach() throws Refused {
    Iban equity = new AccountNumbers("99999").of(0);

    assertThat(anna.pay(equity, PRICE, REF).reason()).isEqualTo("UNKNOWN_CREDITOR");
    assertRefused(
        "NOT_ACCOUNT_HOLDER",
        () -> new Customer(town, anna.signer(), equity).pay(shop.account(), PRICE, REF));
    assertThat(town.bank.balance(equity)).isEmpty();
  }

  @Test
  void refuses_unknown_creditors_and_other_currencies() throws Refused {
    Customer euros = Customer.of(town, "Europa", BankTown.EUR);
    Iban unknown = new AccountNumbers("99999").of(12_345_678_901L);

    assertThat(anna.pay(unknown, PRICE, REF).reason()).isEqualTo("UNKNOWN_CREDITOR");
    assertThat(anna.pay(euros.account(), PRICE, REF).reason()).isEqualTo("CURRENCY_DIFFERS");
    assertThat(anna.pay(shop.account(), Money.of(1, "EUR"), REF).reason())
        .isEqualTo("CURRENCY_DIFFERS");
    assertThat(euros.pay(anna.account(), Money.of(1, "EUR"), REF).reason())
        .isEqualTo("CURRENCY_DIFFERS");
  }

  @Test
  void refuses_an_order_that_comes_too_late() throws Refused {
    TransferOrder body =
        new TransferOrder(new Transfer(anna.account(), shop.account(), "Payee", PRICE, REF));
    StapledStatement late =
        anna.say(TRANSFER_ORDER, Optional.empty(), body.toJson(), TestPki.CLOCK.instant());

    assertThat(Said.of(anna.sent("transfers", late)).reason()).isEqualTo("EXPIRED");
    assertPaid(0);
  }

  @Test
  void tells_the_payer_what_became_of_an_order() throws Refused {
    StapledStatement order = anna.order(shop.account(), PRICE, REF);
    StatementHash hash = order.statement().hash();

    assertThat(asked(anna, hash).type()).isEqualTo(TRANSFER_UNKNOWN);
    String evidence = anna.sent("transfers", order);
    assertThat(anna.sent("inquiries", anna.inquiry(hash, REF))).isEqualTo(evidence);
  }

  @Test
  void tells_nobody_else_what_became_of_an_order() throws Refused {
    StapledStatement order = anna.order(shop.account(), PRICE, REF);
    anna.sent("transfers", order);

    assertThat(asked(shop, order.statement().hash()).type()).isEqualTo(TRANSFER_UNKNOWN);
    assertRefused(
        "NOT_ACCOUNT_HOLDER", () -> asked(anna.spokenFor(shop.signer()), order.statement().hash()));
  }

  @Test
  void refuses_questions_that_have_expired() {
    StapledStatement late =
        anna.say(BALANCE_INQUIRY, Optional.empty(), balanceInquiry(anna), TestPki.CLOCK.instant());

    assertRefused("NOT_ACCEPTABLE_NOW", () -> anna.sent("balances", late));
  }

  @Test
  void refuses_what_is_no_statement_or_not_of_the_services_type() {
    StapledStatement order = anna.order(shop.account(), PRICE, REF);

    assertRefused("MALFORMED", () -> town.bank.answer("transfers", "{}".getBytes(UTF_8)));
    assertRefused("MALFORMED", () -> town.bank.answer("transfers", new byte[0]));
    assertRefused("MALFORMED", () -> anna.sent("inquiries", order));
    assertRefused("MALFORMED", () -> anna.sent("accounts", order));
    assertRefused("NOT_FOUND", () -> anna.sent("loans", order));
    assertRefused(
        "MALFORMED",
        () -> anna.sent("inquiries", anna.say(TRANSFER_INQUIRY, balanceInquiry(anna))));
    assertPaid(0);
  }

  @Test
  void refuses_orders_by_who_is_no_buyer_and_no_seller() {
    Customer banker = anna.spokenFor(town.pki.bank("Other bank", "other.localhost"));
    Customer stranger = anna.spokenFor(new TestPki().buyer("Anna Acheteuse"));

    assertRefused("NOT_AUTHENTIC", () -> banker.pay(shop.account(), PRICE, REF));
    assertRefused("NOT_AUTHENTIC", () -> stranger.pay(shop.account(), PRICE, REF));
  }

  @Test
  void sellers_have_accounts_too() throws Refused {
    var seller = town.pki.seller("Disques S.A.", "disques.localhost");
    Iban account = town.account(seller, BankTown.FRF).account().account();

    assertThat(anna.pay(account, PRICE, REF).isEvidence()).isTrue();
    assertThat(new Customer(town, seller, account).pay(anna.account(), PRICE, REF).isEvidence())
        .isTrue();
  }

  @Test
  void a_failed_commit_leaves_neither_posting_nor_evidence() throws Refused {
    StapledStatement order = anna.order(shop.account(), PRICE, REF);
    byte[] json = StrictJson.bytes(order.toJson());
    BrokenStore broken = new BrokenStore(store);
    Bank bank = town.over(broken);
    broken.breakCommits();

    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(() -> bank.answer("transfers", json));
    assertPaid(0);
    assertThat(asked(anna, order.statement().hash()).type()).isEqualTo(TRANSFER_UNKNOWN);
    assertThat(Said.of(town.bank.answer("transfers", json)).isEvidence()).isTrue();
    assertPaid(PRICE.minorUnits());
  }

  @Test
  void does_not_open_when_the_books_were_changed_behind_its_back() {
    store.inTransaction(tx ->
        tx.update(
            "UPDATE bank_accounts SET balance = balance + 1 WHERE iban = ?",
            anna.account().text()));

    assertThatIllegalStateException().isThrownBy(() -> town.reopened());
    store.inTransaction(tx ->
        tx.update(
            "UPDATE bank_accounts SET balance = balance - 1 WHERE iban = ?",
            anna.account().text()));
  }

  @Test
  void one_order_sent_by_many_at_once_is_carried_out_once() throws Exception {
    StapledStatement order = anna.order(shop.account(), PRICE, REF);

    List<String> answers = inParallel(Collections.nCopies(8, () -> anna.sent("transfers", order)));

    assertThat(Set.copyOf(answers)).hasSize(1);
    assertPaid(PRICE.minorUnits());
  }

  @Test
  void of_conflicting_orders_for_one_reference_one_is_carried_out() throws Exception {
    List<Callable<Said>> orders = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      Money amount = Money.of(i, "FRF");
      orders.add(() -> anna.pay(shop.account(), amount, REF));
    }

    assertThat(inParallel(orders).stream().filter(Said::isEvidence)).hasSize(1);
  }

  @Test
  void orders_in_parallel_never_overdraw() throws Exception {
    Money third = Money.of(BankTown.CREDIT.minorUnits() / 3, "FRF");
    List<Callable<Said>> orders = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      PayRef each = ref("order " + i);
      orders.add(() -> anna.pay(shop.account(), third, each));
    }

    assertThat(inParallel(orders).stream().filter(Said::isEvidence)).hasSize(3);
    assertPaid(3 * third.minorUnits());
  }

  @Test
  void parallel_transfers_in_circles_keep_the_sum() throws Exception {
    List<Customer> people = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      people.add(Customer.of(town, "Customer " + i, BankTown.FRF));
    }
    List<Callable<Said>> orders = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      Customer from = people.get(i % 4);
      Customer to = people.get((i + 1 + i / 4 % 3) % 4);
      Money amount = Money.of(1_000_00L + i, "FRF");
      PayRef each = ref("circle " + i);
      orders.add(() -> from.pay(to.account(), amount, each));
    }

    inParallel(orders);
    assertThat(people.stream().mapToLong(Customer::balance).sum())
        .isEqualTo(4 * BankTown.CREDIT.minorUnits());
    assertThat(people).allSatisfy(each -> assertThat(each.balance()).isNotNegative());
    assertThat(town.bank.ledgerSum(BankTown.FRF)).isZero();
  }

  @Test
  void applications_in_parallel_open_one_account() throws Exception {
    var signer = town.pki.buyer("Berta");
    List<Callable<Iban>> applications =
        Collections.nCopies(6, () -> town.account(signer, BankTown.FRF).account().account());

    Set<Iban> opened = new HashSet<>(inParallel(applications));
    assertThat(opened).hasSize(1);
    assertThat(town.bank.balance(opened.iterator().next())).contains(BankTown.CREDIT);
  }

  private Said asked(Customer asker, StatementHash order) throws Refused {
    return Said.of(asker.sent("inquiries", asker.inquiry(order, REF)));
  }

  private static ObjectNode balanceInquiry(Customer about) {
    return new BalanceInquiry(about.account()).toJson();
  }

  private void assertPaid(long minorUnits) {
    assertThat(shop.balance()).isEqualTo(BankTown.CREDIT.minorUnits() + minorUnits);
    assertThat(anna.balance()).isEqualTo(BankTown.CREDIT.minorUnits() - minorUnits);
  }

  private static void assertRefused(String code, ThrowingCallable call) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(call)
        .extracting(refused -> refused.problem().code())
        .isEqualTo(code);
  }

  private static <T> List<T> inParallel(List<Callable<T>> calls)
      throws InterruptedException, ExecutionException {
    List<T> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<T> each : threads.invokeAll(calls)) {
        results.add(each.get());
      }
    }
    return results;
  }
}
