package org.semper.merchant;

import java.security.SecureRandom;
import java.time.Duration;
import org.semper.commerce.DealState;
import org.semper.supporting.archive.Archive;
import org.semper.supporting.archive.stamping.Stamper;
import org.semper.supporting.archive.stamping.StampingRounds;
import org.semper.supporting.communication.Backoff;
import org.semper.supporting.crypto.authority.RevocationListCache;
import org.semper.supporting.store.Store;

/// Has the statements of concluded deals time-stamped by the first notary of the seller's trust list, in the background: what is
/// archived becomes JAdES B-T (ETSI TS 119 182-1). Where the list names no notary, nothing is stamped. Several of them may work
/// on one store; a statement keeps the stamp that came first.
final class SoldStamps implements AutoCloseable {

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private final StampingRounds rounds =
      new StampingRounds(new Backoff(FIRST_PAUSE, LONGEST_PAUSE, new SecureRandom()));

  SoldStamps(Store store, Archive archive, MerchantKeys keys) {
    keys.trust().notaries().stream()
        .findFirst()
        .map(notary ->
            new Stamper.Means(
                notary,
                keys.trust(),
                keys.channel(),
                new RevocationListCache(keys.channel(), keys.clock()),
                keys.clock()))
        .map(means -> new Stamper(store, archive, DealState.boundNames(), means))
        .ifPresent(rounds::begin);
  }

  /// Something may have been concluded.
  void look() {
    rounds.wake();
  }

  @Override
  public void close() {
    rounds.close();
  }
}
