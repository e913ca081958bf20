package org.semper.commerce;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.commerce.ComplaintAnswerContent;
import org.semper.api.commerce.ComplaintContent;
import org.semper.api.commerce.ConfirmationContent;
import org.semper.api.commerce.OfferContent;
import org.semper.api.commerce.OrderContent;
import org.semper.api.commerce.PaymentContent;
import org.semper.api.commerce.ReceiptContent;
import org.semper.api.commerce.WithdrawalPeriod;
import org.semper.api.commerce.WithdrawalRefusalContent;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementHash;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.UnverifiedStatement;
import org.semper.commerce.SequenceViolated.Reason;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.archive.Entry;
import org.semper.supporting.archive.LoggedEntry;
import org.semper.supporting.archive.evidence.Addressee;
import org.semper.transfer.payment.PayRef;

/// A deal as its log tells it: the state is what replaying the log gives, and is stored nowhere else.
///
/// Immutable. Guarantees that every event was allowed where it happened, was said by the party whose turn it was, and answers
/// the statement it must answer. What is NOT done: signatures were verified before the statements were logged.
public final class Deal {

  /// Name of the fact that holds an [ErrorCode].
  public static final String CODE = "code";

  /// Name of the fact that holds a purse's id.
  public static final String PURSE = "purse";

  /// Name of the fact that holds the payment system of the offer's option that is paid.
  public static final String SYSTEM = "system";

  /// Name of the fact that holds a payment's reference.
  public static final String PAY_REF = "payRef";

  /// A refund that the seller owes.
  ///
  /// @param statement that promised it, which the refund answers
  /// @param refund more than nothing
  public record Promise(StapledStatement statement, Money refund) {}

  private record Happened(DealEvent event, Entry entry, Instant at) {}

  private final DealId id;
  private final DealRole role;
  private final DealState state;
  private final OfferContent offer;
  private final List<Happened> events;

  private Deal(
      DealId id, DealRole role, DealState state, OfferContent offer, List<Happened> events) {
    this.id = id;
    this.role = role;
    this.state = state;
    this.offer = offer;
    this.events = List.copyOf(events);
  }

  /// @param log a whole log, first entry first; not empty
  /// @throws SequenceViolated if the business sequence does not allow what the log says
  public static Deal replay(List<LoggedEntry> log) throws SequenceViolated {
    Deal deal = begin(log.getFirst().entry(), log.getFirst().at());
    for (LoggedEntry logged : log.subList(1, log.size())) {
      deal = deal.after(logged.entry(), logged.at());
    }
    return deal;
  }

  /// @param first the offer: said by a seller, heard by a buyer
  static Deal begin(Entry first, Instant at) throws SequenceViolated {
    DealEvent event = event(first);
    DealState state = BusinessSequence.PURCHASE.after(DealState.DRAFT, event);
    StapledStatement statement =
        statement(first)
            .orElseThrow(() -> new SequenceViolated(Reason.NOT_ALLOWED_IN_STATE, "first entry"));
    requirePrevious(statement, Optional.empty());
    DealRole role = first instanceof Entry.Said ? DealRole.SELLER : DealRole.BUYER;
    return new Deal(
        new DealId(statement.statement().hash()),
        role,
        state,
        offer(statement.statement()),
        List.of(new Happened(event, first, at)));
  }

  /// @return this deal after one more event
  /// @throws SequenceViolated if the event is not allowed here
  Deal after(Entry entry, Instant at) throws SequenceViolated {
    DealEvent event = event(entry);
    DealState next = BusinessSequence.PURCHASE.after(state, event);
    Optional<StapledStatement> statement = statement(entry);
    if (statement.isPresent()) {
      requireSpeaker(event, entry);
      requirePrevious(statement.get(), answered(event).map(s -> s.statement().hash()));
      DealContents.require(event, statement.get().statement());
    }
    List<Happened> more = new ArrayList<>(events);
    more.add(new Happened(event, entry, at));
    Deal after = new Deal(id, role, next, offer, more);
    boolean answersClaim = next == DealState.WITHDRAWN || next == DealState.ANSWERED;
    return answersClaim && after.promise().isEmpty()
        ? new Deal(id, role, BusinessSequence.nothingOwed(next), offer, more)
        : after;
  }

  public DealId id() {
    return id;
  }

  public DealRole role() {
    return role;
  }

  public DealState state() {
    return state;
  }

  public OfferContent offer() {
    return offer;
  }

  public Optional<OrderContent> order() {
    return statement(DealEvent.ORDER).map(DealContents::order);
  }

  public Optional<ConfirmationContent> confirmation() {
    return statement(DealEvent.CONFIRMATION).map(DealContents::confirmation);
  }

  public Optional<PaymentContent> payment() {
    return statement(DealEvent.PAYMENT).map(DealContents::payment);
  }

  public Optional<ReceiptContent> receipt() {
    return statement(DealEvent.RECEIPT).map(DealContents::receipt);
  }

  public Optional<WithdrawalRefusalContent> withdrawalRefusal() {
    return statement(DealEvent.WITHDRAWAL_REFUSAL).map(DealContents::withdrawalRefusal);
  }

  public Optional<ComplaintContent> complaint() {
    return statement(DealEvent.COMPLAINT).map(DealContents::complaint);
  }

  public Optional<ComplaintAnswerContent> complaintAnswer() {
    return statement(DealEvent.COMPLAINT_ANSWER).map(DealContents::complaintAnswer);
  }

  /// What the seller promised to give back; empty if nothing was promised, or nothing at all is to go back.
  public Optional<Promise> promise() {
    Optional<Promise> withdrawn =
        statement(DealEvent.WITHDRAWAL_ACKNOWLEDGEMENT)
            .map(made -> new Promise(made, DealContents.acknowledgement(made).refund()));
    return withdrawn
        .or(() ->
            statement(DealEvent.COMPLAINT_ANSWER)
                .map(made -> new Promise(made, DealContents.complaintAnswer(made).refund())))
        .filter(promise -> promise.refund().minorUnits() > 0);
  }

  /// How long the buyer may withdraw, once there is a receipt; empty also if the offer promised no days.
  public Optional<WithdrawalPeriod> withdrawalPeriod() {
    return statement(DealEvent.RECEIPT)
        .flatMap(receipt -> WithdrawalPeriod.of(offer, receipt.statement().issuedAt()));
  }

  /// The statement of this kind, if it was made.
  public Optional<StapledStatement> statement(DealEvent event) {
    return latest(event).flatMap(happened -> statement(happened.entry()));
  }

  /// All that was said, oldest first.
  public List<StapledStatement> statements() {
    return events.stream().flatMap(happened -> statement(happened.entry()).stream()).toList();
  }

  /// Whether a statement with this `to` is addressed to the party that said this.
  ///
  /// @throws java.util.NoSuchElementException if nobody said it
  public boolean isAddressee(DealEvent said, Optional<String> to) {
    return Addressee.is(
        to,
        statement(said).orElseThrow().statement(),
        statements().stream().map(StapledStatement::statement).toList());
  }

  /// When the latest event of this kind was logged.
  public Optional<Instant> at(DealEvent event) {
    return latest(event).map(Happened::at);
  }

  /// A fact of the latest step of this kind.
  public Optional<String> fact(DealEvent event, String name) {
    return latest(event)
        .map(Happened::entry)
        .flatMap(entry ->
            entry instanceof Entry.Step step
                ? Optional.ofNullable(step.facts().get(name))
                : Optional.empty());
  }

  /// What happened last.
  public DealEvent last() {
    return events.getLast().event();
  }

  /// The end of an order that waits for the seller's answer; empty in any other state.
  public Optional<Instant> waitsUntil() {
    return state == DealState.ORDERED
        ? statement(DealEvent.ORDER).map(order -> order.statement().payload().expires())
        : Optional.empty();
  }

  public Instant opened() {
    return events.getFirst().at();
  }

  public Instant changed() {
    return events.getLast().at();
  }

  /// Whether an order was signed on the offer; then no other ever may be.
  public boolean isUsed() {
    return latest(DealEvent.ORDER).isPresent();
  }

  /// Whether the purchase itself is over: with the receipt, or because the buyer withdrew before paying.
  public boolean isConcluded() {
    return latest(DealEvent.RECEIPT).isPresent() || latest(DealEvent.WITHDRAWAL).isPresent();
  }

  /// The reference every payment for this deal's order carries.
  public Optional<PayRef> payRef() {
    return statement(DealEvent.ORDER).map(order -> PayRef.of(order.statement().hash()));
  }

  /// Why the deal stands where it stands, if what happened last was a trouble.
  public Optional<ErrorCode> problem() {
    return switch (last()) {
      case REFUSAL ->
          statement(DealEvent.REFUSAL)
              .map(refusal -> OrderRefusals.code(DealContents.refusal(refusal).reason()));
      case PAYMENT_REFUSAL -> Optional.of(ErrorCode.PAYMENT_REFUSED);
      case WITHDRAWAL_REFUSAL -> Optional.of(ErrorCode.CLAIM_REFUSED);
      default -> fact(last(), CODE).map(ErrorCode::valueOf);
    };
  }

  private Optional<Happened> latest(DealEvent event) {
    return events.reversed().stream().filter(happened -> happened.event() == event).findFirst();
  }

  /// What a statement of this kind has to answer here.
  Optional<StapledStatement> answered(DealEvent event) {
    return BusinessSequence.answered(event).stream()
        .flatMap(each -> statement(each).stream())
        .findFirst();
  }

  private void requireSpeaker(DealEvent event, Entry entry) throws SequenceViolated {
    boolean weSpoke = entry instanceof Entry.Said;
    boolean ourTurn = event.speaker().equals(Optional.of(role));
    if (weSpoke != ourTurn) {
      throw new SequenceViolated(Reason.WRONG_SPEAKER, event.logName());
    }
  }

  private static DealEvent event(Entry entry) throws SequenceViolated {
    Optional<DealEvent> event =
        switch (entry) {
          case Entry.Said said -> DealEvent.ofStatement(said.statement().statement().type());
          case Entry.Heard heard -> DealEvent.ofStatement(heard.statement().statement().type());
          case Entry.Step step -> DealEvent.ofStep(step.name());
        };
    return event.orElseThrow(() -> new SequenceViolated(Reason.EVENT_UNKNOWN, "log entry"));
  }

  private static Optional<StapledStatement> statement(Entry entry) {
    return switch (entry) {
      case Entry.Said said -> Optional.of(said.statement());
      case Entry.Heard heard -> Optional.of(heard.statement());
      case Entry.Step step -> Optional.empty();
    };
  }

  private static void requirePrevious(StapledStatement statement, Optional<StatementHash> previous)
      throws SequenceViolated {
    if (!statement.statement().payload().prev().equals(previous)) {
      throw new SequenceViolated(
          Reason.ANSWERS_SOMETHING_ELSE, statement.statement().type().name());
    }
  }

  private static OfferContent offer(UnverifiedStatement statement) throws SequenceViolated {
    try {
      return OfferContent.parse(statement);
    } catch (StatementRejected e) {
      throw new SequenceViolated(Reason.CONTENT, "offer");
    }
  }
}
