package org.semper.e2e.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// The threads of a simulated market, of which one runs at a time: who it is decides whoever plays the market, and it runs until it
/// pauses or ends. So the order of everything is the seed's.
final class Turns {

  private static final long LONGEST_TURN_SECONDS = 60;

  private final SimulatedTime time;
  private final List<Turn> waiting = new ArrayList<>();
  private final Semaphore back = new Semaphore(0);
  private Optional<Turn> running = Optional.empty();

  Turns(SimulatedTime time) {
    this.time = time;
  }

  /// What a thread is to whoever gives the turns.
  static final class Turn {

    private final Life life;
    private final Semaphore go = new Semaphore(0);
    private BooleanSupplier ready = () -> true;
    private Optional<Instant> due = Optional.empty();
    private Optional<Thread> thread = Optional.empty();
    private Optional<Throwable> fault = Optional.empty();

    Turn(Life life) {
      this.life = life;
    }

    boolean isReady() {
      return life.isOver() || ready.getAsBoolean();
    }

    private boolean isCurrent() {
      return thread.equals(Optional.of(Thread.currentThread()));
    }

    String what() {
      return life + ": " + thread.map(Thread::getName).orElse("");
    }
  }

  /// Makes threads that run in this life, and end with it.
  ThreadFactory of(Life life) {
    return work -> {
      Turn turn = new Turn(life);
      Thread thread = Thread.ofVirtual().unstarted(() -> run(turn, work));
      turn.thread = Optional.of(thread);
      waiting.add(turn);
      return thread;
    };
  }

  /// Begins something in this life; it runs when it gets its first turn.
  void begin(Life life, String name, Runnable work) {
    Thread thread = of(life).newThread(work);
    thread.setName(name);
    thread.start();
  }

  /// Lets others have their turn, if this thread is one of the life's own.
  ///
  /// @throws Crash if the life is over when the turn comes again
  void pause(Life life) {
    await(life, () -> true, Optional.empty());
  }

  /// Waits, likewise, until it is so.
  void pauseUntil(Life life, BooleanSupplier ready) {
    await(life, ready, Optional.empty());
  }

  /// Waits, likewise, for a time.
  void pauseUntil(Life life, Instant due) {
    await(life, () -> !time.now().isBefore(due), Optional.of(due));
  }

  /// Those that may run now, who waits longest first.
  List<Turn> ready() {
    return waiting.stream().filter(Turn::isReady).toList();
  }

  /// When the first of those that wait for a time may run.
  Optional<Instant> nextDue() {
    return waiting.stream().flatMap(turn -> turn.due.stream()).min(Instant::compareTo);
  }

  /// Gives the turn, and returns when it is over.
  ///
  /// @throws IllegalStateException if it never is, as when a lock is held across a pause, or a thread ended by a fault
  void give(Turn turn) {
    waiting.remove(turn);
    running = Optional.of(turn);
    turn.go.release();
    try {
      if (!back.tryAcquire(LONGEST_TURN_SECONDS, TimeUnit.SECONDS)) {
        throw stuck(turn);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted during " + turn.what(), e);
    }
    if (turn.fault.isPresent()) {
      throw new IllegalStateException(turn.what() + " ended by a fault", turn.fault.get());
    }
  }

  /// Lets the threads of lives that are over come to their ends.
  void unwind() {
    List<Turn> over = waiting.stream().filter(turn -> turn.life.isOver()).toList();
    while (!over.isEmpty()) {
      over.forEach(this::give);
      over = waiting.stream().filter(turn -> turn.life.isOver()).toList();
    }
  }

  private void await(Life life, BooleanSupplier ready, Optional<Instant> due) {
    Optional<Turn> own = running.filter(turn -> turn.life == life && turn.isCurrent());
    if (own.isPresent()) {
      Turn turn = own.get();
      turn.ready = ready;
      turn.due = due;
      waiting.add(turn);
      back.release();
      turn.go.acquireUninterruptibly();
    }
    life.require();
  }

  private void run(Turn turn, Runnable work) {
    turn.go.acquireUninterruptibly();
    try {
      if (!turn.life.isOver()) {
        work.run();
      }
    } catch (Crash e) {
      if (e.life() != turn.life) {
        turn.fault = Optional.of(e);
      }
    } catch (RuntimeException | Error e) {
      turn.fault = Optional.of(e);
    } finally {
      back.release();
    }
  }

  private static IllegalStateException stuck(Turn turn) {
    IllegalStateException stuck = new IllegalStateException(turn.what() + " does not come back");
    turn.thread.ifPresent(thread -> stuck.setStackTrace(thread.getStackTrace()));
    return stuck;
  }
}
