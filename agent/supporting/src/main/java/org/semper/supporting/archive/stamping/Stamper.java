package org.semper.supporting.archive.stamping;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.semper.api.statement.StapledStatement;
import org.semper.supporting.archive.Archive;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.archive.DealSummary;
import org.semper.supporting.archive.LoggedEntry;
import org.semper.supporting.archive.Stamp;
import org.semper.supporting.communication.Documents;
import org.semper.supporting.crypto.NotaryDirectoryEntry;
import org.semper.supporting.crypto.RevocationSource;
import org.semper.supporting.crypto.StatementVerifier;
import org.semper.supporting.crypto.TimeStampRejected;
import org.semper.supporting.crypto.TrustList;
import org.semper.supporting.crypto.VerificationFailed;
import org.semper.supporting.crypto.VerificationFailed.Reason;
import org.semper.supporting.crypto.timestamp.TimeStampClient;
import org.semper.supporting.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees to the stamps of deals in which somebody was bound, from the order on: what was said on the way is stamped as soon as it is
/// in the log, whatever becomes of the deal, and an offer that nobody ordered never. What is pending is what the archive holds without a stamp; there is no other list, so
/// nothing is forgotten by a crash and nothing is stamped twice that has its stamp on disk.
///
/// A statement that is no longer good now, such as one whose signer was revoked since, cannot be stamped and is passed over.
public final class Stamper {

  private static final Logger LOG = LoggerFactory.getLogger(Stamper.class);
  private static final int MOST_AT_ONCE = 500;

  private final Store store;
  private final Archive archive;
  private final StampMaker maker;

  /// With what a stamper works besides the archive.
  ///
  /// @param notary of the trust list
  /// @param lists revocation lists, for statements whose OCSP responses have ended
  public record Means(
      NotaryDirectoryEntry notary,
      TrustList trust,
      Documents documents,
      RevocationSource lists,
      Clock clock) {

    /// With the first notary of the trust list, if it names one.
    public static Optional<Means> of(
        TrustList trust, Documents documents, RevocationSource lists, Clock clock) {
      return trust.notaries().stream()
          .findFirst()
          .map(notary -> new Means(notary, trust, documents, lists, clock));
    }
  }

  public Stamper(Store store, Archive archive, Means means) {
    this.store = store;
    this.archive = archive;
    this.maker =
        new StampMaker(
            new TimeStampClient(means.notary, means.trust, means.documents, means.clock),
            means.trust,
            means.lists,
            new StatementVerifier(means.trust, RevocationSource.none(), means.clock),
            new StatementVerifier(means.trust, means.lists, means.clock));
  }

  /// Stamps what is pending, until the notary fails or the thread is interrupted.
  ///
  /// @return whether nothing is left
  public boolean round() throws ArchiveDamaged {
    boolean whole = true;
    for (DealSummary deal : pending()) {
      Progress progress = Thread.currentThread().isInterrupted() ? Progress.AWAY : see(deal.deal());
      if (progress == Progress.AWAY) {
        return false;
      }
      whole &= progress == Progress.DONE;
    }
    return whole && pending().isEmpty();
  }

  private List<DealSummary> pending() throws ArchiveDamaged {
    return store.inTransaction(transaction -> archive.unstamped(transaction, MOST_AT_ONCE));
  }

  private Progress see(DealId deal) throws ArchiveDamaged {
    List<LoggedEntry> log = store.inTransaction(transaction -> archive.read(transaction, deal));
    Map<Long, Stamp> stamps = store.inTransaction(transaction -> archive.stamps(transaction, deal));
    Progress whole = Progress.DONE;
    for (LoggedEntry logged : log) {
      if (logged.entry().spoken().isPresent() && !stamps.containsKey(logged.sequence())) {
        Progress progress = stamp(deal, logged.sequence(), logged.entry().spoken().get());
        if (progress == Progress.AWAY) {
          return progress;
        }
        whole = progress == Progress.LATER ? progress : whole;
      }
    }
    return whole == Progress.DONE ? seenTo(deal, log.size()) : whole;
  }

  private Progress seenTo(DealId deal, long length) {
    return store.inTransaction(transaction -> {
      archive.stamped(transaction, deal, length);
      return Progress.DONE;
    });
  }

  private Progress stamp(DealId deal, long sequence, StapledStatement statement) {
    try {
      Stamp stamp = maker.stamp(statement);
      return store.inTransaction(transaction -> {
        archive.stamp(transaction, deal, sequence, stamp);
        return Progress.DONE;
      });
    } catch (TimeStampRejected e) {
      LOG.info("deal {}: no time-stamp now ({})", deal, e.reason());
      return Progress.AWAY;
    } catch (VerificationFailed e) {
      LOG.warn("deal {}: entry {} cannot be stamped ({})", deal, sequence, e.reason());
      return e.reason() == Reason.REVOCATION_UNKNOWN ? Progress.LATER : Progress.DONE;
    }
  }

  private enum Progress {
    DONE,
    /// This one must be tried again; others need not.
    LATER,
    /// The notary is of no use now.
    AWAY
  }
}
