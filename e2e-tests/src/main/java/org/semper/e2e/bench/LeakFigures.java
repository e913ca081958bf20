package org.semper.e2e.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.semper.commerce.buyer.ShopRules;
import org.semper.e2e.flows.CertifiedSeller;
import org.semper.e2e.flows.Deals;
import org.semper.e2e.flows.Shopper;
import org.semper.e2e.flows.Stage;
import org.semper.e2e.robot.RobotHands;
import org.semper.e2e.robot.RunningProcess;
import org.semper.e2e.wire.WireAnswer;

/// What a thousand deals of four certified shops, each opened, shown in the window and rejected there by the keyboard, leave behind
/// in the agent; as fast as the agent opens its window.
final class LeakFigures {

  private static final int DEALS = 1000;
  private static final int EACH = 100;
  private static final int SHOPS = 4;
  private static final String ORDER = "Order with obligation to pay";

  /// For clocks that do not tick alike.
  private static final Duration MARGIN = Duration.ofMillis(50);

  private static final Duration PACE =
      ShopRules.PERIOD.dividedBy(ShopRules.MOST_OPENINGS_OF_ALL).plus(MARGIN);

  private final PairedProgram program;
  private final Shopper shopper;
  private final List<CertifiedSeller> shops;
  private final Deals deals;
  private final Set<String> rejected = new HashSet<>();
  private long next;

  private LeakFigures(
      PairedProgram program, Shopper shopper, List<CertifiedSeller> shops, Deals deals) {
    this.program = program;
    this.shopper = shopper;
    this.shops = List.copyOf(shops);
    this.deals = deals;
    this.next = System.nanoTime();
  }

  static void measure(Stage stage, Sheet sheet) throws Exception {
    List<CertifiedSeller> shops = new ArrayList<>();
    try (RobotHands hands = stage.startAgent("run")) {
      Shopper shopper = ReadyShopper.at(stage, hands);
      for (int i = 0; i < SHOPS; i++) {
        shops.add(
            CertifiedSeller.in(stage.marketplace(), "Shop " + i, "shop%d.localhost".formatted(i)));
      }
      LeakFigures figures =
          new LeakFigures(PairedProgram.with(stage, shopper), shopper, shops, new Deals(stage));
      figures.unlock();
      figures.measure(new RunningProcess(hands.pid()), sheet);
    } finally {
      shops.forEach(CertifiedSeller::close);
    }
  }

  private void measure(RunningProcess agent, Sheet sheet) throws Exception {
    sheet.title("The agent, after deals that were opened, shown and rejected");
    print(0, agent, sheet);
    for (int i = 1; i <= DEALS; i++) {
      open(shops.get(i % SHOPS));
      reject();
      if (i % EACH == 0) {
        print(i, agent, sheet);
        count();
      }
    }
    sheet.line(
        "rejected, as the agent's own list has it", "%,d".formatted(rejected.size()), "", "");
  }

  private static void print(int deals, RunningProcess agent, Sheet sheet)
      throws IOException, InterruptedException {
    sheet.line(
        "heap in use after %,d deals".formatted(deals),
        "%,d KB".formatted(agent.heap() >> 10),
        "%d handles, %d threads".formatted(agent.handles(), agent.threads()),
        "");
  }

  private void unlock() throws IOException {
    open(shops.getFirst());
    shopper.unlock();
    reject();
  }

  private void open(CertifiedSeller shop) throws IOException {
    LockSupport.parkNanos(next - System.nanoTime());
    next = System.nanoTime() + PACE.toNanos();
    String request = shop.request(shop.offer(shop.content()).toJson().toString());
    WireAnswer answer =
        program
            .client()
            .ask(program.port(), "/v1/deals", request, program.client().idempotencyKey());
    if (answer.status() != 202) {
      throw new IOException(answer.raw());
    }
  }

  private void reject() {
    shopper.hands().waitFor(ORDER);
    shopper.reject();
    shopper.hands().disappears("TOTAL");
  }

  /// The list shows only the newest, so it is looked at again and again.
  private void count() {
    deals.list().stream()
        .filter(deal -> deal.state().equals("REJECTED"))
        .map(Deals.Row::deal)
        .forEach(rejected::add);
  }
}
