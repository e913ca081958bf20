package org.semper.commerce.seller;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.statement.StapledStatement;
import org.semper.commerce.Claims;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.commerce.DealLog;
import org.semper.commerce.DealState;
import org.semper.commerce.Lifetimes;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.store.Store;
import org.semper.supporting.store.StoreUnavailable;
import org.semper.transfer.payment.PayRef;
import org.semper.transfer.payment.PaymentManager;
import org.semper.transfer.payment.PaymentReason;
import org.semper.transfer.payment.PaymentRejected;
import org.semper.transfer.payment.PaymentResult;
import org.semper.transfer.payment.PaymentTerms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives back what was promised, unattended, in the order of a payment: signed and on disk, logged as started, sent, and asked about
/// if no answer came. The reference is the payment's own, so that however often and by however many processes this runs, money goes
/// back once.
final class Refunds {

  private static final Logger LOG = LoggerFactory.getLogger(Refunds.class);

  /// How long the payment system may act on one message; after that a new one is signed.
  private static final Duration AUTHORISED_FOR = Duration.ofDays(1);

  private static final Set<DealState> OWING =
      Set.of(DealState.WITHDRAWN, DealState.ANSWERED, DealState.REFUNDING);

  private final SellerServices services;
  private final DealLog log;
  private final PaymentManager payments;
  private final ClaimAnswers answers;
  private final SaleProof proof;

  Refunds(SellerServices services, DealLog log, ClaimAnswers answers, SaleProof proof) {
    this.services = services;
    this.log = log;
    this.payments = services.payments();
    this.answers = answers;
    this.proof = proof;
  }

  /// Takes every refund that is owed as far as it goes now.
  ///
  /// @return deals in which money went back
  List<Deal> settle() throws ArchiveDamaged {
    List<DealId> owing =
        services.store().<List<DealId>, ArchiveDamaged>inTransaction(tx -> log.standing(tx, OWING));
    List<Deal> refunded = new ArrayList<>();
    for (DealId id : owing) {
      Deal deal = inTransaction(tx -> log.read(tx, id));
      if (deal.promise().isPresent()) {
        settle(deal).ifPresent(refunded::add);
      }
    }
    return List.copyOf(refunded);
  }

  private Optional<Deal> settle(Deal deal) throws ArchiveDamaged {
    PayRef ref = deal.payRef().orElseThrow();
    if (!Lifetimes.fit(deal.offer(), services.clock().instant())) {
      delayed(deal, ErrorCode.CLOCK_SKEW, "the clock leaves no time to sign the refund");
      return Optional.empty();
    }
    try {
      if (!isUnderWay(ref)) {
        prepare(deal);
      }
      started(deal, ref);
    } catch (PaymentRejected e) {
      delayed(deal, ErrorCode.PAYMENT_DECLINED, e.reason().name());
      return Optional.empty();
    }
    return switch (payments.pay(ref)) {
      case PaymentResult.Paid(StapledStatement evidence) -> given(deal, evidence);
      case PaymentResult.Refused(PaymentReason reason) -> {
        delayed(deal, ErrorCode.PAYMENT_DECLINED, reason.name());
        yield Optional.empty();
      }
      case PaymentResult.InDoubt _ -> {
        delayed(deal, ErrorCode.PAYMENT_IN_DOUBT, "no answer");
        yield Optional.empty();
      }
    };
  }

  private boolean isUnderWay(PayRef ref) {
    return payments.find(ref).filter(run -> !run.state().isWithoutEffect()).isPresent();
  }

  private void prepare(Deal deal) throws PaymentRejected, ArchiveDamaged {
    String payer = services.store().<String, ArchiveDamaged>inTransaction(tx -> log.peer(tx, deal));
    PaymentTerms terms = payments.wayBack(new Claims(deal).refund(payer));
    payments.prepare(
        terms, services.clock().instant().plus(AUTHORISED_FOR).truncatedTo(ChronoUnit.SECONDS));
  }

  private void started(Deal deal, PayRef ref) throws ArchiveDamaged {
    String purse = payments.find(ref).orElseThrow().terms().purse().id();
    inTransaction(tx -> {
      Deal now = log.read(tx, deal.id());
      boolean first = now.state() == DealState.WITHDRAWN || now.state() == DealState.ANSWERED;
      return first
          ? log.step(
              tx,
              deal.id(),
              DealEvent.REFUND_STARTED,
              Map.of(Deal.PURSE, purse, Deal.PAY_REF, ref.text()))
          : now;
    });
  }

  /// The money is back; a statement that could not be proven now is made later.
  private Optional<Deal> given(Deal deal, StapledStatement evidence) throws ArchiveDamaged {
    StapledStatement refund = answers.refund(deal, evidence);
    try {
      proof.require(deal.statements(), refund);
    } catch (StoreUnavailable e) {
      delayed(deal, ErrorCode.REVOCATION_UNKNOWN, "statement cannot be proven");
      return Optional.empty();
    }
    return Optional.of(
        inTransaction(tx -> {
          Deal now = log.read(tx, deal.id());
          return now.state() == DealState.REFUNDED ? now : log.said(tx, deal.id(), refund);
        }));
  }

  private void delayed(Deal deal, ErrorCode code, String reason) throws ArchiveDamaged {
    LOG.warn("refund of deal {} is delayed: {}", deal.id(), reason);
    inTransaction(tx -> {
      Deal now = log.read(tx, deal.id());
      boolean known = now.problem().equals(Optional.of(code)) || !OWING.contains(now.state());
      return known
          ? now
          : log.step(
              tx,
              deal.id(),
              DealEvent.REFUND_DELAYED,
              Map.of(Deal.CODE, code.name(), "reason", reason));
    });
  }

  private Deal inTransaction(Store.Work<Deal, ArchiveDamaged> work) throws ArchiveDamaged {
    return services.store().inTransaction(work);
  }
}
