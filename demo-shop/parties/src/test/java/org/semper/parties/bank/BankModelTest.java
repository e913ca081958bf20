package org.semper.parties.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementHash;
import org.semper.parties.bank.Customer.Said;
import org.semper.payments.banktransfer.Iban;
import org.semper.payments.banktransfer.Transfer;
import org.semper.server.Refused;
import org.semper.transfer.payment.PayRef;

/// Whatever customers order, in whatever order, again and again: the bank holds what a map of balances would.
final class BankModelTest {

  private static final int STEPS = 150;

  @TempDir private Path folder;
  private final Random random = new Random(1998);
  private final List<Customer> customers = new ArrayList<>();
  private final Map<Iban, Long> balances = new HashMap<>();
  private final Set<Transfer> made = new HashSet<>();
  private final List<StapledStatement> orders = new ArrayList<>();
  private final Map<StatementHash, String> answers = new HashMap<>();

  @Test
  void keeps_the_books_that_the_model_keeps() throws Refused {
    try (BankTown town = new BankTown(folder)) {
      for (int i = 0; i < 4; i++) {
        Customer customer = Customer.of(town, "Customer " + i, BankTown.FRF);
        customers.add(customer);
        balances.put(customer.account(), BankTown.CREDIT.minorUnits());
      }
      for (int step = 0; step < STEPS; step++) {
        if (orders.isEmpty() || random.nextInt(4) > 0) {
          orderSomething();
        } else {
          repeat(orders.get(random.nextInt(orders.size())));
        }
        assertThat(town.bank.ledgerSum(BankTown.FRF)).isZero();
        customers.forEach(
            each -> assertThat(each.balance()).isEqualTo(balances.get(each.account())));
      }
      town.bank.audit();
    }
  }

  private void orderSomething() throws Refused {
    Customer from = customers.get(random.nextInt(4));
    Iban to = customers.get(random.nextInt(4)).account();
    if (to.equals(from.account())) {
      return;
    }
    Money amount = Money.of(1 + random.nextLong(4_000_00), "FRF");
    PayRef ref = BankContract.ref("reference " + random.nextInt(STEPS / 3));
    Transfer transfer = new Transfer(from.account(), to, "Payee", amount, ref);
    StapledStatement order = from.order(transfer);
    String answer = from.sent("transfers", order);
    assertThat(Said.of(answer).reason()).isEqualTo(expected(transfer));
    orders.add(order);
    answers.put(order.statement().hash(), answer);
  }

  private void repeat(StapledStatement order) throws Refused {
    assertThat(customers.getFirst().sent("transfers", order))
        .isEqualTo(answers.get(order.statement().hash()));
  }

  /// What the model does with an order: a reason to refuse it, or `none`.
  private String expected(Transfer transfer) {
    if (made.contains(transfer)) {
      return "none";
    }
    boolean used =
        made.stream()
            .anyMatch(other ->
                other.debtor().equals(transfer.debtor()) && other.ref().equals(transfer.ref()));
    if (used) {
      return "REFERENCE_USED";
    }
    long minorUnits = transfer.amount().minorUnits();
    if (balances.get(transfer.debtor()) < minorUnits) {
      return "INSUFFICIENT_FUNDS";
    }
    balances.merge(transfer.debtor(), -minorUnits, Math::addExact);
    balances.merge(transfer.creditor(), minorUnits, Math::addExact);
    made.add(transfer);
    return "none";
  }
}
