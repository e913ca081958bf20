package org.semper.commerce.seller;

import java.util.List;
import java.util.Optional;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.commerce.DealLog;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.archive.Stamp;
import org.semper.supporting.crypto.TimeStamp;
import org.semper.supporting.crypto.VerifiedStatement;
import org.semper.supporting.store.Transaction;

/// Acknowledges withdrawals that arrive within the period, and later ones that a notary saw within it. Any other is put on record
/// for the merchant: its date is its signer's word, and signers may date back.
final class WithdrawalTaker implements StatementTaker {

  private final DealLog log;
  private final ReceivedStatements received;
  private final ClaimRules rules;
  private final LateWithdrawals withdrawals;
  private final OpenDeals open;
  private final Optional<TimeStamp> stamp;

  /// @param stamp that this withdrawal came with, found good
  WithdrawalTaker(
      DealLog log,
      ReceivedStatements received,
      ClaimRules rules,
      LateWithdrawals withdrawals,
      OpenDeals open,
      Optional<TimeStamp> stamp) {
    this.open = open;
    this.log = log;
    this.received = received;
    this.rules = rules;
    this.withdrawals = withdrawals;
    this.stamp = stamp;
  }

  @Override
  public Taken take(Transaction transaction, VerifiedStatement withdrawal)
      throws SaleRefused, ArchiveDamaged {
    DealId id = received.claimed(transaction, withdrawal);
    Deal deal = log.read(transaction, id);
    boolean recorded = isOnRecord(deal, withdrawal);
    if (!recorded) {
      rules.requireWithdrawal(deal, withdrawal);
    }
    Deal withdrawing = recorded ? deal : recorded(transaction, id, withdrawal);
    if (!rules.isShownInTime(withdrawing, stamp.map(TimeStamp::at))) {
      return new Taken(recorded ? Optional.empty() : Optional.of(withdrawing), Optional.empty());
    }
    Deal withdrawn = withdrawals.acknowledged(transaction, withdrawing);
    return Taken.answered(
        withdrawn, withdrawn.statement(DealEvent.WITHDRAWAL_ACKNOWLEDGEMENT).orElseThrow());
  }

  private Deal recorded(Transaction transaction, DealId id, VerifiedStatement withdrawal)
      throws ArchiveDamaged {
    Deal withdrawing = log.heard(transaction, id, withdrawal);
    open.ended(transaction, id);
    received.kept(transaction, id, withdrawal.hash());
    if (stamp.isPresent()) {
      log.keepStamp(transaction, id, withdrawal.hash(), new Stamp(stamp.get().source(), List.of()));
    }
    return withdrawing;
  }

  private static boolean isOnRecord(Deal deal, VerifiedStatement withdrawal) {
    return deal.statement(DealEvent.WITHDRAWAL)
        .filter(kept -> kept.statement().hash().equals(withdrawal.hash()))
        .isPresent();
  }
}
