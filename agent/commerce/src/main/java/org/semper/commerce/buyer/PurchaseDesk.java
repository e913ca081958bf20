package org.semper.commerce.buyer;

import java.util.Optional;
import org.semper.api.web.WebOrigin;
import org.semper.commerce.DealLog;
import org.semper.supporting.archive.evidence.DealJudge;

/// What the runs of all purchases share.
final class PurchaseDesk {

  private final BuyerServices services;
  private final OfferVerifier offers;
  private final AnswerVerifier answers;
  private final ShopRules rules;
  private final NoticeThreads notices;
  private final StatusBoard board;
  private final UnlockedWork work;

  PurchaseDesk(BuyerServices services, ShopRules rules, StatusBoard board, UnlockedWork work) {
    this.services = services;
    this.rules = rules;
    this.board = board;
    this.work = work;
    this.notices = new NoticeThreads(services.threads());
    this.offers = new OfferVerifier(services.verifier(), services.clock());
    this.answers = new AnswerVerifier(services.verifier(), services.stamps(), services.clock());
  }

  BuyerServices services() {
    return services;
  }

  StatusBoard board() {
    return board;
  }

  UnlockedWork work() {
    return work;
  }

  /// For what a shop asks.
  ///
  /// @param origin where the owner clicked
  Conversation conversation(WebOrigin origin) {
    return new Conversation(context(), origin, false);
  }

  /// For what the owner began before: an order to be paid, a receipt.
  Conversation continued(WebOrigin origin) {
    return new Conversation(context(), origin, true);
  }

  /// What the owner has not read yet.
  NoticeThreads notices() {
    return notices;
  }

  OfferVerifier offers() {
    return offers;
  }

  AnswerVerifier answers() {
    return answers;
  }

  ClaimAnswerVerifier claimAnswers() {
    return new ClaimAnswerVerifier(answers);
  }

  /// @return empty while the agent is locked
  Optional<DealJournal> journal() {
    return services.owner().workplace().map(this::journal);
  }

  /// @return empty while the agent is locked
  Optional<Scene> scene(Offer offer, Conversation window) {
    return services
        .owner()
        .workplace()
        .map(workplace ->
            new Scene(
                offer,
                workplace,
                journal(workplace),
                window,
                services.owner(),
                rules,
                services.clock()));
  }

  private ConversationContext context() {
    return new ConversationContext(services.display(), rules, notices);
  }

  private DealJournal journal(Workplace workplace) {
    return new DealJournal(
        services.store(),
        new DealLog(workplace.archive()),
        new DealJudge(workplace.payments().rules(), services.verifier()),
        board::changed);
  }
}
