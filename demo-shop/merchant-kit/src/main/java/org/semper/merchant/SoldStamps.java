package org.semper.merchant;

import org.semper.supporting.archive.Archive;
import org.semper.supporting.archive.stamping.Stamper;
import org.semper.supporting.archive.stamping.StampingRounds;
import org.semper.supporting.crypto.authority.RevocationListCache;
import org.semper.supporting.store.Store;

/// Has the statements of ordered deals time-stamped by the first notary of the seller's trust list, in the background: what is
/// archived becomes JAdES B-T (ETSI TS 119 182-1). Where the list names no notary, nothing is stamped. Several of them may work
/// on one store; a statement keeps the stamp that came first.
final class SoldStamps implements AutoCloseable {

  private final StampingRounds rounds = new StampingRounds();

  SoldStamps(Store store, Archive archive, MerchantKeys keys) {
    Stamper.Means.of(
            keys.trust(),
            keys.channel(),
            new RevocationListCache(keys.channel(), keys.clock()),
            keys.clock())
        .map(means -> new Stamper(store, archive, means))
        .ifPresent(rounds::begin);
  }

  /// Something binding may have been said.
  void look() {
    rounds.wake();
  }

  @Override
  public void close() {
    rounds.close();
  }
}
