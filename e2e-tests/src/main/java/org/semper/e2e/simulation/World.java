package org.semper.e2e.simulation;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.semper.e2e.simulation.Scenario.Cast;
import org.semper.e2e.simulation.Scenario.Seat;
import org.semper.supporting.store.StoreUnavailable;

/// One simulated market, from the founding of its authority to the last deal's end.
///
/// Each step is one move drawn from all that may happen: a thread gets its turn, a late message arrives, who crashed starts again,
/// somebody does something of their own accord, a clock is set wrong or right, time passes. When nobody wants anything more, the faults
/// stop, and everybody finishes what they began; then the end is judged.
final class World implements AutoCloseable {

  private static final Duration LONGEST_PASSING = Duration.ofMinutes(1);
  private static final int MOST_STEPS = 200_000;
  private static final int CLOCK_FAULTS_PER_MILLE = 2;
  private static final int TURN_WEIGHT = 8;
  private static final int START_WEIGHT = 4;

  /// What is owed is finished within so many rounds: an hour of minutes, then some days of hours.
  private static final int ROUNDS_OF_MINUTES = 60;

  private static final int ROUNDS = 200;

  private final Surroundings around;
  private final Cast cast;
  private final Set<Site> buried = new HashSet<>();

  private World(Surroundings around, Cast cast) {
    this.around = around;
    this.cast = cast;
  }

  /// One that everybody has joined, undisturbed.
  ///
  /// @param folder empty
  static World joined(Surroundings around, Path folder, Scenario scenario) throws Exception {
    World world = new World(around, scenario.cast(folder, around));
    for (Seat seat : world.cast.seats()) {
      seat.participant().join();
    }
    return world;
  }

  /// Plays one to its end, by chance.
  ///
  /// @param folder empty
  static Outcome play(long seed, Path folder, Scenario scenario, Rates rates, Bugs bugs)
      throws Exception {
    Surroundings around = Surroundings.of(seed, rates, bugs);
    try (World world = joined(around, folder, scenario)) {
      Optional<Throwable> trouble = world.trouble();
      return new Outcome(
          seed,
          world.cast.whole().getAsInt(),
          around.faults().happened(),
          around.account().lines(),
          trouble,
          trouble
              .map(why -> around.account().numbered(String.valueOf(why.getMessage())))
              .orElse(""));
    }
  }

  /// @return what was wrong; empty if everything held
  private Optional<Throwable> trouble() {
    try {
      around.faults().begin();
      goOn();
      settle();
      check();
      return Optional.empty();
    } catch (Invariant.Broken | IllegalStateException e) {
      return Optional.of(e);
    }
  }

  /// Who can go on does, and time passes for who waits for it, until nobody does either; who crashed starts again at once.
  void goOnUntilQuiet() throws Invariant.Broken {
    startAgain();
    while (!around.turns().ready().isEmpty() || around.turns().nextDue().isPresent()) {
      giveTurns();
      around.turns().nextDue().ifPresent(around.time()::passUntil);
      startAgain();
    }
  }

  /// Judges the end.
  void check() throws Invariant.Broken {
    for (Invariant invariant : cast.invariants()) {
      invariant.checkEnd();
    }
  }

  private void goOn() throws Invariant.Broken {
    int steps = 0;
    while (cast.goesOn().getAsBoolean() || !around.turns().ready().isEmpty()) {
      step(around.chance().weighted(moves()));
      steps++;
      if (steps > MOST_STEPS) {
        throw new Invariant.Broken("it goes on and on");
      }
    }
  }

  /// Does one thing; whoever crashes by it is cleared away.
  void step(Move move) throws Invariant.Broken {
    around.account().tell(move.what());
    try {
      move.act().run();
    } catch (Crash e) {
      around.account().tell(e.life() + " is down");
    }
    bury();
    for (Invariant invariant : cast.invariants()) {
      invariant.check();
    }
  }

  private List<Move> moves() {
    List<Move> moves = new ArrayList<>();
    around
        .turns()
        .ready()
        .forEach(
            turn -> moves.add(new Move(turn.what(), TURN_WEIGHT, () -> around.turns().give(turn))));
    moves.addAll(around.wire().moves());
    for (Seat seat : cast.seats()) {
      if (seat.site().isDown()) {
        moves.add(new Move(seat.site().name() + " starts", START_WEIGHT, () -> start(seat)));
      } else {
        moves.addAll(seat.participant().moves());
      }
    }
    moves.add(new Move("time passes", 1, this::passTime));
    if (around.chance().perMille(CLOCK_FAULTS_PER_MILLE)) {
      moves.add(new Move("a clock changes", moves.size(), this::changeClock));
    }
    return moves;
  }

  private void passTime() {
    Instant soon =
        around.time().now().plus(around.chance().between(Duration.ZERO, LONGEST_PASSING));
    around.time().passUntil(around.turns().nextDue().filter(soon::isBefore).orElse(soon));
  }

  private void changeClock() {
    SimulatedTime.Wall clock = around.chance().oneOf(cast.seats()).site().clock();
    if (!clock.wrong().isZero()) {
      clock.setWrong(Duration.ZERO);
      return;
    }
    around.faults().count(Fault.CLOCK_WRONG);
    Duration most = around.chance().perMille(200) ? Duration.ofDays(1) : Duration.ofMinutes(3);
    clock.setWrong(around.chance().between(most.negated(), most));
  }

  private void start(Seat seat) {
    seat.site().begin();
    buried.remove(seat.site());
    try {
      seat.participant().start();
    } catch (StoreUnavailable e) {
      throw seat.site().life().crash();
    }
  }

  /// Clears away whoever crashed in this step.
  private void bury() {
    around.turns().unwind();
    for (Seat seat : cast.seats()) {
      if (seat.site().isDown() && buried.add(seat.site())) {
        seat.site().bury();
      }
    }
  }

  /// The faults stop, clocks are right, and everybody finishes.
  void settle() throws Invariant.Broken {
    around.faults().stop();
    cast.seats().forEach(seat -> seat.site().clock().setWrong(Duration.ZERO));
    List<String> unfinished = List.of("not begun");
    for (int round = 0; round < ROUNDS && !unfinished.isEmpty(); round++) {
      settleOnce();
      unfinished =
          cast.seats().stream().flatMap(seat -> seat.participant().unfinished().stream()).toList();
      around.time().pass(round < ROUNDS_OF_MINUTES ? Duration.ofMinutes(1) : Duration.ofHours(1));
    }
    if (!unfinished.isEmpty()) {
      throw new Invariant.Broken("nothing goes on any more: " + unfinished);
    }
  }

  private void settleOnce() throws Invariant.Broken {
    startAgain();
    for (Seat seat : cast.seats()) {
      step(new Move(seat.site().name() + " tidies up", 1, seat.participant()::tidy));
    }
    giveTurns();
    for (Move late : around.wire().moves()) {
      step(late);
    }
  }

  private void startAgain() throws Invariant.Broken {
    for (Seat seat : cast.seats()) {
      while (seat.site().isDown()) {
        step(new Move(seat.site().name() + " starts", 1, () -> start(seat)));
      }
    }
  }

  private void giveTurns() throws Invariant.Broken {
    while (!around.turns().ready().isEmpty()) {
      Turns.Turn turn = around.turns().ready().getFirst();
      step(new Move(turn.what(), 1, () -> around.turns().give(turn)));
    }
  }

  /// Ends all processes, so that nothing of them stays.
  @Override
  public void close() {
    for (Seat seat : cast.seats()) {
      seat.site().life().crash();
    }
    around.turns().unwind();
    cast.seats().forEach(seat -> seat.site().bury());
    cast.invariants().forEach(Invariant::close);
  }
}
