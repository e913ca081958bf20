package org.semper.e2e.simulation;

import org.semper.supporting.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What participants have in common.
final class Participants {

  private static final Logger LOG = LoggerFactory.getLogger(Participants.class);

  private Participants() {}

  /// What a start threw: the store's trouble is one of those that may happen, anything else is a fault of ours.
  static RuntimeException failed(Exception fault) {
    return fault instanceof RuntimeException known ? known : new IllegalStateException(fault);
  }

  /// Work that is tried again later when the store is not there, as every program's background work is.
  static Runnable again(Runnable work) {
    return () -> {
      try {
        work.run();
      } catch (StoreUnavailable e) {
        LOG.debug("again later", e);
      }
    };
  }
}
