package org.semper.e2e.simulation;

import java.util.HashSet;
import java.util.Set;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.stamping.Stamper;

/// Work that a process does in the background, each kind once at a time.
final class Chores {

  private static final int STAMPS_PER_MILLE = 10;

  private final Site site;
  private final Set<String> running = new HashSet<>();

  /// @param site whose present life does it
  Chores(Site site) {
    this.site = site;
  }

  /// Whether somebody may have stamps made in this step; they cost more than all the rest.
  static boolean isTimeForStamps(Site site) {
    return site.chance().perMille(STAMPS_PER_MILLE);
  }

  /// Has what is pending stamped, as far as the notary answers now.
  static void stamp(Stamper stamper) {
    try {
      stamper.round();
    } catch (ArchiveDamaged e) {
      throw new IllegalStateException(e);
    }
  }

  /// Begins it, unless it is being done.
  void begin(String what, Runnable work) {
    if (running.add(what)) {
      site.begin(
          what,
          () -> {
            try {
              Participants.again(work).run();
            } finally {
              running.remove(what);
            }
          });
    }
  }
}
