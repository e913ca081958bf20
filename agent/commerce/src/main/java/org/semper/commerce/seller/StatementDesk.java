package org.semper.commerce.seller;

import java.util.Optional;
import java.util.function.Consumer;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementHash;
import org.semper.api.statement.StatementType;
import org.semper.api.statement.UnverifiedStatement;
import org.semper.commerce.Deal;
import org.semper.commerce.DealLog;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.ArchivedStatement;
import org.semper.supporting.archive.Stamp;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.TimeStamp;
import org.semper.supporting.crypto.TimeStampRejected;
import org.semper.supporting.crypto.VerificationFailed;
import org.semper.supporting.crypto.VerifiedStatement;
import org.semper.supporting.store.StoreUnavailable;
import org.semper.supporting.store.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where buyers' statements come in: verified, decided by who takes their kind, and answered once.
final class StatementDesk {

  private static final Logger LOG = LoggerFactory.getLogger(StatementDesk.class);

  private final SellerServices services;
  private final ReceivedStatements received;
  private final SaleProof proof;
  private final Consumer<Deal> changed;
  private final OrderTaker orders;
  private final PaymentTaker payments;
  private final DealLog log;
  private final ClaimRules claims;
  private final OpenDeals open;
  private final LateWithdrawals withdrawals;
  private final ComplaintTaker complaints;
  private final InquiryTaker inquiries;

  /// @param proof that what is taken and answered can be proven
  /// @param policy of the seller's
  /// @param open offers and unpaid orders
  /// @param numbers of new orders
  /// @param changed told of each deal whose log has grown, after the commit
  StatementDesk(
      SellerServices services,
      DealLog log,
      ReceivedStatements received,
      SaleProof proof,
      SellerPolicy policy,
      OpenDeals open,
      OrderNumbers numbers,
      Consumer<Deal> changed) {
    this.services = services;
    this.received = received;
    this.proof = proof;
    this.changed = changed;
    Answers answers = new Answers(services);
    this.log = log;
    this.open = open;
    this.claims = new ClaimRules(services.clock());
    this.orders =
        new OrderTaker(
            log, received, new OrderRules(services.clock()), policy, open, numbers, answers);
    this.payments =
        new PaymentTaker(log, received, new PaymentRules(services.payments()), open, answers);
    this.withdrawals = new LateWithdrawals(log, received, new ClaimAnswers(services), proof);
    this.complaints = new ComplaintTaker(log, received, claims);
    this.inquiries = new InquiryTaker(log, received, claims);
  }

  /// @throws StoreUnavailable when nothing can be decided now; nothing was
  SaleAnswer receive(ArchivedStatement received) {
    StapledStatement statement = received.stapled();
    Optional<SaleAnswer> before = before(statement.statement());
    if (before.isPresent()) {
      return before.get();
    }
    try {
      VerifiedStatement verified = verified(statement);
      StatementTaker taker = taker(received);
      Optional<StapledStatement> answer =
          services
              .store()
              .<Optional<StapledStatement>, SaleRefused>inTransaction(
                  tx -> taken(tx, verified, taker));
      return answer.<SaleAnswer>map(SaleAnswer.Answered::new).orElseGet(SaleAnswer.Pending::new);
    } catch (SaleRefused e) {
      LOG.info("{} refused: {}", statement.statement().type().name(), e.getMessage());
      return e.answer();
    }
  }

  private Optional<SaleAnswer> before(UnverifiedStatement statement) {
    return services
        .store()
        .<Optional<SaleAnswer>, RuntimeException>inTransaction(tx -> before(tx, statement));
  }

  /// What the same statement meets again, whenever it comes: its answer, or that it is on record.
  private Optional<SaleAnswer> before(Transaction tx, UnverifiedStatement statement) {
    Optional<StapledStatement> answer = received.answerTo(tx, statement.hash());
    if (answer.isPresent()) {
      return Optional.of(new SaleAnswer.Answered(answer.get(), stamp(tx, answer.get())));
    }
    boolean kept =
        statement.type().equals(CommerceTypes.COMPLAINT)
            && received.dealOf(tx, statement.hash()).isPresent();
    return kept ? Optional.of(new SaleAnswer.Pending()) : Optional.empty();
  }

  /// The stamp of a confirmation, which shows a buyer who asks after the order's end that it was made before.
  private Optional<Stamp> stamp(Transaction tx, StapledStatement answer) {
    if (!answer.statement().type().equals(CommerceTypes.ORDER_CONFIRMATION)) {
      return Optional.empty();
    }
    try {
      StatementHash confirmation = answer.statement().hash();
      return log.stamp(tx, received.dealOf(tx, confirmation).orElseThrow(), confirmation);
    } catch (ArchiveDamaged e) {
      throw Sales.damaged(e);
    }
  }

  private VerifiedStatement verified(StapledStatement statement) throws SaleRefused {
    try {
      return services.verifier().verify(statement, Role.BUYER);
    } catch (VerificationFailed e) {
      throw new SaleRefused(code(e.reason()), e);
    }
  }

  /// What may be better later is told from what never will.
  private static ErrorCode code(VerificationFailed.Reason reason) {
    return switch (reason) {
      case REVOCATION_UNKNOWN -> ErrorCode.REVOCATION_UNKNOWN;
      case ISSUED_IN_FUTURE -> ErrorCode.CLOCK_SKEW;
      case SIGNATURE,
          KEY_ALGORITHM,
          UNTRUSTED_ISSUER,
          CERTIFICATE_EXPIRED,
          CERTIFICATE_PROFILE,
          REVOKED,
          WRONG_ROLE,
          ISSUED_OUTSIDE_VALIDITY ->
          ErrorCode.ORDER_REFUSED;
    };
  }

  /// The stamp, if it holds. May wait for the notary's authority, so it is asked for outside of transactions.
  private Optional<TimeStamp> stamp(ArchivedStatement received) {
    if (received.stamp().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          services
              .stamps()
              .verify(
                  received.stamp().get().timeStamp(),
                  received.stapled().statement().signatureText()));
    } catch (TimeStampRejected e) {
      LOG.info("a time-stamp does not hold: {}", e.reason());
      return Optional.empty();
    }
  }

  private Optional<StapledStatement> taken(
      Transaction tx, VerifiedStatement statement, StatementTaker taker) throws SaleRefused {
    // Somebody else may have taken it since it was looked for.
    Optional<SaleAnswer> before = before(tx, statement.statement());
    if (before.isPresent()) {
      return before.get() instanceof SaleAnswer.Answered(StapledStatement answer, _)
          ? Optional.of(answer)
          : Optional.empty();
    }
    try {
      StatementTaker.Taken taken = taker.take(tx, statement);
      if (taken.changed().isPresent()) {
        proof.require(taken.changed().get(), statement, taken.answer());
      }
      tx.afterCommit(() -> taken.changed().ifPresent(changed));
      return taken.answer();
    } catch (ArchiveDamaged e) {
      throw Sales.damaged(e);
    }
  }

  private StatementTaker taker(ArchivedStatement received) throws SaleRefused {
    StatementType type = received.stapled().statement().type();
    if (type.equals(CommerceTypes.ORDER)) {
      return orders;
    }
    if (type.equals(CommerceTypes.PAYMENT)) {
      return payments;
    }
    if (type.equals(CommerceTypes.WITHDRAWAL)) {
      return new WithdrawalTaker(log, this.received, claims, withdrawals, open, stamp(received));
    }
    if (type.equals(CommerceTypes.COMPLAINT)) {
      return complaints;
    }
    if (type.equals(CommerceTypes.REFUND_INQUIRY)) {
      return inquiries;
    }
    throw new SaleRefused(ErrorCode.REQUEST_MALFORMED, "no statement of a buyer's");
  }
}
