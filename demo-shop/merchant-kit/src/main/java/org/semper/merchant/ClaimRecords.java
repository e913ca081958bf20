package org.semper.merchant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.semper.commerce.Deal;
import org.semper.commerce.DealLog;
import org.semper.commerce.DealState;
import org.semper.supporting.archive.Archive;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.store.Store;
import org.semper.supporting.store.StoreUnavailable;
import org.semper.supporting.store.Transaction;

/// Reads what customers claimed and what they paid from the seller's log, a page at a time; changes nothing. The archive's index
/// finds the deals of a page, and only their logs are opened.
final class ClaimRecords {

  /// Paid, and nothing is owed back. Late withdrawals wait for the merchant first.
  private static final Set<DealState> PAID =
      EnumSet.of(DealState.COMPLETE, DealState.COMPLAINED, DealState.CLOSED);

  private final Store store;
  private final DealLog log;

  ClaimRecords(Store store, Archive archive) {
    this.store = store;
    this.log = new DealLog(archive);
  }

  /// What waits for the merchant oldest first, the rest newest first.
  ///
  /// @param page from 0
  Listing<Claim> claims(Claim.Group group, int page) {
    return inTransaction(tx -> {
      List<DealId> deals =
          group == Claim.Group.TO_ANSWER
              ? log.oldest(tx, group.states(), skip(page), Listing.MOST + 1)
              : log.newest(tx, group.states(), skip(page), Listing.MOST + 1);
      return listing(tx, deals, Claim::new);
    });
  }

  /// Newest first.
  ///
  /// @param page from 0
  Listing<PaidOrder> paid(int page) {
    return inTransaction(
        tx -> listing(tx, log.newest(tx, PAID, skip(page), Listing.MOST + 1), PaidOrder::new));
  }

  /// Empty if there is no such deal, or nothing was claimed in it.
  Optional<Claim> find(DealId id) {
    return inTransaction(tx -> {
      Optional<Deal> deal = log.find(tx, id).filter(ClaimRecords::isClaimed);
      return deal.isPresent()
          ? Optional.of(new Claim(deal.get(), log.peer(tx, deal.get())))
          : Optional.empty();
    });
  }

  private <T> Listing<T> listing(
      Transaction tx, List<DealId> deals, BiFunction<Deal, String, T> row) throws ArchiveDamaged {
    List<T> rows = new ArrayList<>();
    for (DealId id : deals.subList(0, Math.min(deals.size(), Listing.MOST))) {
      Deal deal = log.read(tx, id);
      rows.add(row.apply(deal, log.peer(tx, deal)));
    }
    return new Listing<>(rows, deals.size() > Listing.MOST);
  }

  private static long skip(int page) {
    if (page < 0) {
      throw new IllegalArgumentException("pages are counted from 0");
    }
    return (long) page * Listing.MOST;
  }

  private static boolean isClaimed(Deal deal) {
    return Arrays.stream(Claim.Group.values())
        .anyMatch(group -> group.states().contains(deal.state()));
  }

  private <T> T inTransaction(Store.Work<T, ArchiveDamaged> work) {
    try {
      return store.inTransaction(work);
    } catch (ArchiveDamaged e) {
      throw new StoreUnavailable("The seller's archive is damaged. Restore a backup.", e);
    }
  }
}
