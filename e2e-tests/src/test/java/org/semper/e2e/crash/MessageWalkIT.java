package org.semper.e2e.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.semper.e2e.crash.UnreliableWire.Fault;
import org.semper.e2e.crash.UnreliableWire.Faults;
import org.semper.e2e.crash.UnreliableWire.Sent;
import org.semper.supporting.communication.Answer;
import org.semper.supporting.communication.HttpsChannel;

/// Loses and doubles every message between buyer, seller and bank. Which messages there are comes from a purchase that nobody
/// disturbs.
@Tag("server")
final class MessageWalkIT {

  private static final Faults NO_FAULTS = message -> Fault.NONE;
  private static final int LOST_OF_A_HUNDRED = 30;

  @TempDir private static Path folder;
  private static final AtomicReference<Faults> FAULTS = new AtomicReference<>(NO_FAULTS);
  private static final List<Sent> SENT = new ArrayList<>();
  private static OpenTown town;

  @BeforeAll
  static void start() throws Exception {
    town =
        new OpenTown(
            folder, Clock.systemUTC(), channel -> new UnreliableWire(channel, FAULTS, SENT));
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  @ParameterizedTest
  @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void a_fault_at_any_message_changes_nothing_about_the_end(Fault fault) throws Exception {
    List<Sent> messages = buy(NO_FAULTS);
    assertThat(messages).as("messages of a purchase").hasSizeGreaterThanOrEqualTo(3);
    for (int disturbed = 1; disturbed <= messages.size(); disturbed++) {
      int place = disturbed;
      List<Sent> sent = buy(message -> message == place ? fault : Fault.NONE);
      System.out.printf(
          "%-14s %d %s: complete, paid once, %d messages%n",
          fault, place, sent.get(place - 1).name(), sent.size());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"REQUEST_LOST", "ANSWER_LOST"})
  void several_losses_in_a_row_change_nothing_about_the_end(Fault fault) throws Exception {
    int messages = buy(NO_FAULTS).size();
    for (int disturbed = 1; disturbed <= messages; disturbed++) {
      int place = disturbed;
      List<Sent> sent =
          buy(message -> message >= place && message < place + 5 ? fault : Fault.NONE);
      System.out.printf(
          "%-14s %d-%d %s: complete, paid once, %d messages%n",
          fault, place, place + 4, sent.get(place - 1).name(), sent.size());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
  void at_thirty_per_cent_loss_the_end_is_the_same(long seed) throws Exception {
    Random dice = new Random(seed);
    List<Sent> sent = buy(message -> lost(dice));
    System.out.printf("seed %d: complete, paid once, %d messages%n", seed, sent.size());
  }

  @Test
  void messages_that_arrive_once_more_after_the_end_change_nothing() throws Exception {
    List<Sent> messages = buy(NO_FAULTS);
    Books books = town.books();
    try (HttpsChannel channel =
        new HttpsChannel(
            new Premises(town.folder("buyer"), Clock.systemUTC(), (s, n) -> {})
                .trust()
                .webRoots())) {
      for (Sent message : messages) {
        Answer answer =
            channel.post(
                message.destination(),
                message.json().getBytes(StandardCharsets.UTF_8),
                Duration.ofSeconds(20));
        assertThat(answer).as(message.name()).isInstanceOf(Answer.Ok.class);
      }
    }
    assertThat(town.books()).isEqualTo(books);
  }

  private static Fault lost(Random dice) {
    if (dice.nextInt(100) < LOST_OF_A_HUNDRED) {
      return Fault.REQUEST_LOST;
    }
    return dice.nextInt(100) < LOST_OF_A_HUNDRED ? Fault.ANSWER_LOST : Fault.NONE;
  }

  /// Buys once under these faults.
  private static List<Sent> buy(Faults faults) throws Exception {
    Books before = town.books();
    String offer = town.offer();
    UnreliableWire.take(SENT);
    FAULTS.set(faults);
    String deal = town.buy(offer);
    assertThat(town.awaitEnd(deal)).isEqualTo("COMPLETE");
    FAULTS.set(NO_FAULTS);
    town.judge().requireBought(deal, before);
    return UnreliableWire.take(SENT);
  }
}
