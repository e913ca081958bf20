package org.semper.e2e.simulation;

import java.time.Duration;
import org.semper.supporting.tinguin.ComplaintQuestion;
import org.semper.supporting.tinguin.DealNews;
import org.semper.supporting.tinguin.DisplaySession;
import org.semper.supporting.tinguin.DisplayUnavailable;
import org.semper.supporting.tinguin.OrderQuestion;
import org.semper.supporting.tinguin.PairingQuestion;
import org.semper.supporting.tinguin.PayQuestion;
import org.semper.supporting.tinguin.Progress;
import org.semper.supporting.tinguin.Question;
import org.semper.supporting.tinguin.ReceiptNotice;
import org.semper.supporting.tinguin.RefusalNotice;
import org.semper.supporting.tinguin.TrustedDisplay;
import org.semper.supporting.tinguin.UnlockQuestion;
import org.semper.supporting.tinguin.WithdrawQuestion;

/// In place of the trusted window: an owner who thinks for a while and decides by chance, mostly yes. One session at a time.
final class ChanceOwner implements TrustedDisplay {

  private static final Duration QUICKEST = Duration.ofSeconds(2);
  private static final Duration SLOWEST = Duration.ofMinutes(1);

  /// Longer than any offer stands.
  private static final Duration AWAY = Duration.ofMinutes(40);

  private final Site site;
  private final Life life;
  private boolean held;

  ChanceOwner(Site site) {
    this.site = site;
    this.life = site.life();
  }

  @Override
  public DisplaySession acquire(String purpose, Duration patience) throws DisplayUnavailable {
    turns().pauseUntil(life, () -> !held);
    if (site.chance().perMille(5)) {
      throw new DisplayUnavailable(DisplayUnavailable.Reason.NO_DISPLAY);
    }
    held = true;
    return new Session();
  }

  @Override
  public void raise() {}

  private Turns turns() {
    return site.surroundings().turns();
  }

  private final class Session implements DisplaySession {

    private boolean open = true;

    @Override
    @SuppressWarnings("unchecked")
    public <A> A ask(Question<A> question) {
      Duration thinking =
          site.chance().perMille(10) ? AWAY : site.chance().between(QUICKEST, SLOWEST);
      turns().pauseUntil(life, site.surroundings().time().now().plus(thinking));
      A answer =
          (A)
              switch (question) {
                case OrderQuestion q -> order(q);
                case PayQuestion q -> pay(q);
                case ReceiptNotice _ -> ReceiptNotice.Seen.DONE;
                case RefusalNotice _ -> RefusalNotice.Seen.DONE;
                case UnlockQuestion _ -> UnlockQuestion.Answer.CANCELLED;
                case PairingQuestion _ -> PairingQuestion.Answer.REFUSED;
                case WithdrawQuestion _ ->
                    yes(850) ? WithdrawQuestion.Answer.WITHDRAW : WithdrawQuestion.Answer.KEEP;
                case ComplaintQuestion _ -> complaint();
                case DealNews _ -> DealNews.Seen.DONE;
              };
      site.surroundings()
          .account()
          .tell(life + " answers " + question.getClass().getSimpleName() + ": " + name(answer));
      return answer;
    }

    @Override
    public void progress(Progress progress) {}

    @Override
    public void close() {
      if (open) {
        open = false;
        held = false;
      }
    }
  }

  private static String name(Object answer) {
    return answer instanceof Enum<?> word ? word.name() : answer.getClass().getSimpleName();
  }

  private boolean yes(int perMille) {
    return site.chance().perMille(perMille);
  }

  private OrderQuestion.Answer order(OrderQuestion question) {
    if (yes(900)) {
      return new OrderQuestion.Answer.Ordered(question.purses().getFirst().id());
    }
    return new OrderQuestion.Answer.Declined(
        yes(500) ? OrderQuestion.Why.REJECTED : OrderQuestion.Why.TIMED_OUT);
  }

  private PayQuestion.Answer pay(PayQuestion question) {
    return yes(850)
        ? new PayQuestion.Answer.Pay(question.choices().getFirst().purse().id())
        : new PayQuestion.Answer.Later();
  }

  private ComplaintQuestion.Answer complaint() {
    return yes(850)
        ? new ComplaintQuestion.Answer.Complained("The second movement is missing.")
        : new ComplaintQuestion.Answer.Dropped();
  }
}
