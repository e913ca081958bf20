package org.semper.e2e.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.semper.e2e.crash.UnreliableWire.Fault;
import org.semper.e2e.crash.UnreliableWire.Faults;
import org.semper.e2e.crash.UnreliableWire.Sent;

/// Loses and doubles every message of a withdrawal and of a complaint, the buyer's to the seller and the seller's to the bank: the
/// money goes back once.
@Tag("server")
final class MessageAfterPurchaseWalkIT {

  private static final Faults NO_FAULTS = message -> Fault.NONE;
  private static final List<Fault> FAULTS =
      List.of(Fault.REQUEST_LOST, Fault.ANSWER_LOST, Fault.SENT_TWICE, Fault.ANSWERED_TWICE);

  /// What one party sends.
  private record Line(AtomicReference<Faults> faults, List<Sent> sent) {}

  @TempDir private static Path folder;
  private static final Map<String, Line> LINES = new HashMap<>();
  private static OpenTown town;

  @BeforeAll
  static void start() throws Exception {
    town = new OpenTown(folder, Clock.systemUTC(), channel -> channel);
    for (String sender : new String[] {"seller", "buyer"}) {
      Line line = new Line(new AtomicReference<>(NO_FAULTS), new ArrayList<>());
      LINES.put(sender, line);
      town.rewire(sender, channel -> new UnreliableWire(channel, line.faults(), line.sent()));
    }
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  @ParameterizedTest
  @CsvSource({"withdraw,buyer", "withdraw,seller", "complain,buyer", "complain,seller"})
  void a_fault_at_any_message_changes_nothing_about_the_refund(String claim, String sender)
      throws Exception {
    int messages = claim(claim, sender, NO_FAULTS).size();
    assertThat(messages).as("messages of the " + sender).isPositive();
    for (Fault fault : FAULTS) {
      for (int disturbed = 1; disturbed <= messages; disturbed++) {
        int place = disturbed;
        List<Sent> sent = claim(claim, sender, message -> message == place ? fault : Fault.NONE);
        System.out.printf(
            "%s %-6s %-14s %d: refunded once, %d messages%n",
            claim, sender, fault, place, sent.size());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"withdraw,buyer", "withdraw,seller", "complain,buyer", "complain,seller"})
  void ten_losses_in_a_row_change_nothing_about_the_refund(String claim, String sender)
      throws Exception {
    for (Fault fault : new Fault[] {Fault.REQUEST_LOST, Fault.ANSWER_LOST}) {
      List<Sent> sent = claim(claim, sender, message -> message <= 10 ? fault : Fault.NONE);
      assertThat(sent).as("messages of the " + sender).hasSizeGreaterThan(10);
    }
  }

  /// Buys undisturbed, then claims the money back while the sender's messages have these faults.
  ///
  /// @return what the sender sent after the purchase
  private static List<Sent> claim(String claim, String sender, Faults faults) throws Exception {
    String deal = town.buy(town.offer());
    assertThat(town.awaitEnd(deal)).isEqualTo("COMPLETE");
    Books before = town.books();
    Line line = LINES.get(sender);
    UnreliableWire.take(line.sent());
    line.faults().set(faults);
    assertThat(town.claim(claim, deal)).isEqualTo("REFUNDED");
    line.faults().set(NO_FAULTS);
    town.judge().requireRefunded(deal, before);
    return UnreliableWire.take(line.sent());
  }
}
