package org.semper.merchant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.semper.commerce.Deal;
import org.semper.commerce.DealLog;
import org.semper.commerce.DealState;
import org.semper.supporting.archive.Archive;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.store.Store;
import org.semper.supporting.store.StoreUnavailable;
import org.semper.supporting.store.Transaction;

/// Reads what customers claimed from the seller's log; changes nothing.
final class ClaimRecords {

  private static final Set<DealState> GOING_ON =
      EnumSet.of(
          DealState.WITHDRAWING,
          DealState.WITHDRAWN,
          DealState.COMPLAINED,
          DealState.ANSWERED,
          DealState.REFUNDING);
  private static final Set<DealState> OVER =
      EnumSet.of(DealState.REFUNDED, DealState.CANCELLED, DealState.CLOSED, DealState.DISPUTED);

  /// What waits longer is listed first; the rest follows as this is done.
  private static final int MOST_GOING_ON = 200;

  private final Store store;
  private final DealLog log;

  ClaimRecords(Store store, Archive archive) {
    this.store = store;
    this.log = new DealLog(archive);
  }

  /// Latest change first.
  ///
  /// @param past most of those in which nothing is open any more, the newest deals; of the others the oldest 200
  List<Claim> latest(int past) {
    return inTransaction(tx -> {
      List<DealId> deals = new ArrayList<>(log.oldest(tx, GOING_ON, MOST_GOING_ON));
      deals.addAll(log.newest(tx, OVER, past));
      List<Claim> claims = new ArrayList<>();
      for (DealId id : deals) {
        claims.add(claim(tx, log.read(tx, id)));
      }
      claims.sort(Comparator.comparing((Claim claim) -> claim.deal().changed()).reversed());
      return List.copyOf(claims);
    });
  }

  /// Empty if there is no such deal, or nothing was claimed in it.
  Optional<Claim> find(DealId id) {
    return inTransaction(tx -> {
      Optional<Deal> deal = log.find(tx, id).filter(ClaimRecords::isClaimed);
      return deal.isPresent() ? Optional.of(claim(tx, deal.get())) : Optional.empty();
    });
  }

  private static boolean isClaimed(Deal deal) {
    return GOING_ON.contains(deal.state()) || OVER.contains(deal.state());
  }

  private Claim claim(Transaction tx, Deal deal) throws ArchiveDamaged {
    return new Claim(deal, log.peer(tx, deal));
  }

  private <T> T inTransaction(Store.Work<T, ArchiveDamaged> work) {
    try {
      return store.inTransaction(work);
    } catch (ArchiveDamaged e) {
      throw new StoreUnavailable("The seller's archive is damaged. Restore a backup.", e);
    }
  }
}
