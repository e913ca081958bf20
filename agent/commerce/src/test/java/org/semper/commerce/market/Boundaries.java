package org.semper.commerce.market;

import java.util.function.Supplier;
import org.semper.supporting.store.StoreUnavailable;

/// The places at which a process can die so that it matters: before and after each commit, each message and each answer. Dies at
/// the one it was told, and is dead from then on.
public final class Boundaries {

  private final int fatal;
  private boolean dead;
  private int passed;
  private int failing;

  private Boundaries(int fatal) {
    this.fatal = fatal;
  }

  /// The process dies at this boundary.
  ///
  /// @param boundary 1 for the first
  public static Boundaries dyingAt(int boundary) {
    return new Boundaries(boundary);
  }

  /// The process does not die.
  public static Boundaries safe() {
    return new Boundaries(Integer.MAX_VALUE);
  }

  /// Does something with a boundary on each side.
  <T> T around(Supplier<T> action) {
    pass();
    T result = action.get();
    pass();
    return result;
  }

  /// @throws Crash if the process dies here, or is dead
  synchronized void pass() {
    if (dead) {
      throw new Crash();
    }
    passed++;
    if (passed == fatal) {
      dead = true;
      throw new Crash();
    }
  }

  /// The next commits fail for want of room on the disk.
  public synchronized void fillDisk(int commits) {
    failing = commits;
  }

  synchronized void requireRoom() {
    if (failing > 0) {
      failing--;
      throw new StoreUnavailable("The disk is full. Free some space and try again.");
    }
  }

  public synchronized boolean isDead() {
    return dead;
  }

  synchronized int passed() {
    return passed;
  }
}
