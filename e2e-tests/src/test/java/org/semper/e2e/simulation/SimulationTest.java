package org.semper.e2e.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SimulationTest {

  private static final Scenario SCENARIO = new Marketplace(1, 2, 30);

  /// A bug that needs a crash at one place must not need a thousand purchases.
  private static final Rates HARSH = new Rates(120, 60);

  private static final int MOST_MARKETS = 100;

  private static final Logger LOG = Logger.getLogger("");
  private static Level level = Level.INFO;

  @TempDir private Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  /// Parties log what is meant to happen to them here.
  @BeforeAll
  static void quiet() {
    level = LOG.getLevel();
    LOG.setLevel(Level.OFF);
  }

  @AfterAll
  static void loud() {
    LOG.setLevel(level);
  }

  static Stream<Named<Bugs>> bugs() {
    return Stream.of(
        Named.of("a message is sent before the commit", PlantedBugs.messageBeforeCommit()),
        Named.of("a payment is repeated, not asked about", PlantedBugs.paymentRepeated()),
        Named.of("an answer is not stored", PlantedBugs.answerNotStored()),
        Named.of("a refund is paid twice", PlantedBugs.refundPaidTwice()),
        Named.of("an entry of a log is lost", PlantedBugs.logEntryLost()));
  }

  @Test
  void everything_holds_in_the_parties_as_they_are() throws Exception {
    boolean held = simulation(Bugs.NONE).run(1, 2);

    assertThat(held).as(this::printed).isTrue();
    assertThat(printed()).contains("whole purchases", "request lost", "Everything held.");
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void a_planted_bug_is_found_and_the_seed_named(Bugs bug) throws Exception {
    boolean held = simulation(bug).run(1, MOST_MARKETS);

    assertThat(held).as(this::printed).isFalse();
    assertThat(printed()).containsPattern("To see it again: ./semper simulate --seed [0-9]+");
  }

  @Test
  void the_same_seed_is_the_same_story() throws Exception {
    assertThat(story("first")).isEqualTo(story("second")).hasSizeGreaterThan(100);
  }

  @Test
  void a_party_joins_by_being_in_the_cast() throws Exception {
    Scenario town =
        (market, around) -> {
          Scenario.Cast cast = new Marketplace(1, 1, 5).cast(market, around);
          Site site = Site.in(market, "Clock tower", "tower.localhost", around);
          ClockTower tower = new ClockTower(site);
          List<Scenario.Seat> seats = new ArrayList<>(cast.seats());
          seats.add(new Scenario.Seat(site, tower));
          List<Invariant> invariants = new ArrayList<>(cast.invariants());
          invariants.add(tower);
          return new Scenario.Cast(seats, invariants, cast.goesOn(), tower::strokes);
        };

    Outcome outcome = World.play(3, folder, town, HARSH, Bugs.NONE);

    assertThat(outcome.trouble()).isEmpty();
    assertThat(outcome.account()).anyMatch(line -> line.endsWith("Clock tower strikes"));
    assertThat(outcome.whole()).isPositive();
  }

  private List<String> story(String name) throws Exception {
    Outcome outcome =
        World.play(
            7,
            java.nio.file.Files.createDirectory(folder.resolve(name)),
            SCENARIO,
            HARSH,
            Bugs.NONE);
    assertThat(outcome.trouble()).isEmpty();
    return outcome.account();
  }

  private Simulation simulation(Bugs bugs) {
    return new Simulation(
        SCENARIO, HARSH, bugs, new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
