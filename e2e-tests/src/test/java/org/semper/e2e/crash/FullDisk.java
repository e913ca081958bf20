package org.semper.e2e.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.semper.supporting.store.StoreUnavailable;

/// Fills a disk just before one step's commit, and makes room again when that was felt a few times.
final class FullDisk implements StepListener {

  private static final int FAILURES = 3;

  private final SmallDisk disk;
  private final int fatal;
  private final List<String> failures = new ArrayList<>();
  private int steps;
  private String name = "";

  /// @param fatal the step; 1 for the first
  FullDisk(SmallDisk disk, int fatal) {
    this.disk = disk;
    this.fatal = fatal;
  }

  @Override
  public synchronized void reached(Side side, String step) {
    if (side == Side.AFTER) {
      steps++;
    } else if (steps + 1 == fatal && name.isEmpty()) {
      name = step;
      change(disk::fill);
    }
  }

  @Override
  public synchronized void failed(StoreUnavailable trouble) {
    assertThat(trouble).hasMessageContaining("The disk of ").hasMessageContaining(" is full.");
    failures.add(trouble.getMessage());
    if (failures.size() == FAILURES) {
      change(disk::free);
    }
  }

  synchronized int steps() {
    return steps;
  }

  /// The step at which it filled the disk; empty if the step never came.
  synchronized String name() {
    return name;
  }

  /// How often something could not be written.
  synchronized int failures() {
    return failures.size();
  }

  /// Changes the disk.
  private interface Change {
    void make() throws IOException;
  }

  private static void change(Change change) {
    try {
      change.make();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
