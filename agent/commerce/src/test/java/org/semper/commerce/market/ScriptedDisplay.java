package org.semper.commerce.market;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
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

/// A trusted window with an owner who says yes, until told otherwise. One session at a time.
public final class ScriptedDisplay implements TrustedDisplay {

  /// What the owner does; may block.
  @FunctionalInterface
  public interface Reaction<Q, A> {
    A to(Q question) throws InterruptedException;
  }

  private final Semaphore turn = new Semaphore(1, true);
  private final List<Question<?>> asked = new CopyOnWriteArrayList<>();
  private volatile Reaction<OrderQuestion, OrderQuestion.Answer> order =
      question -> new OrderQuestion.Answer.Ordered(question.purses().getFirst().id());
  private volatile Reaction<PayQuestion, PayQuestion.Answer> pay =
      q -> new PayQuestion.Answer.Pay(q.choices().getFirst().purse().id());
  private volatile Reaction<UnlockQuestion, UnlockQuestion.Answer> unlock =
      q ->
          q.attempt().tryPassphrase("passphrase".toCharArray())
              ? UnlockQuestion.Answer.UNLOCKED
              : UnlockQuestion.Answer.CANCELLED;
  private volatile Reaction<RefusalNotice, RefusalNotice.Seen> refusal =
      q -> RefusalNotice.Seen.DONE;
  private volatile Reaction<WithdrawQuestion, WithdrawQuestion.Answer> withdraw =
      q -> WithdrawQuestion.Answer.WITHDRAW;
  private volatile Reaction<ComplaintQuestion, ComplaintQuestion.Answer> complaint =
      q -> new ComplaintQuestion.Answer.Complained("The second disc is scratched.");
  private volatile boolean missing;
  private final AtomicInteger raised = new AtomicInteger();

  public void onOrder(Reaction<OrderQuestion, OrderQuestion.Answer> reaction) {
    order = reaction;
  }

  public void onPay(Reaction<PayQuestion, PayQuestion.Answer> reaction) {
    pay = reaction;
  }

  public void onUnlock(Reaction<UnlockQuestion, UnlockQuestion.Answer> reaction) {
    unlock = reaction;
  }

  /// What the owner says to a notice.
  public void onRefusal(RefusalNotice.Seen seen) {
    refusal = notice -> seen;
  }

  public void onRefusal(Reaction<RefusalNotice, RefusalNotice.Seen> reaction) {
    refusal = reaction;
  }

  public void onWithdraw(Reaction<WithdrawQuestion, WithdrawQuestion.Answer> reaction) {
    withdraw = reaction;
  }

  public void onComplaint(Reaction<ComplaintQuestion, ComplaintQuestion.Answer> reaction) {
    complaint = reaction;
  }

  /// There is no display to show anything on.
  public void remove() {
    missing = true;
  }

  public int timesRaised() {
    return raised.get();
  }

  /// Everything asked so far, of one kind.
  public <Q extends Question<?>> List<Q> asked(Class<Q> kind) {
    return asked.stream()
        .flatMap(q -> kind.isInstance(q) ? Stream.of(kind.cast(q)) : Stream.of())
        .toList();
  }

  @Override
  public DisplaySession acquire(String purpose, Duration patience)
      throws DisplayUnavailable, InterruptedException {
    if (missing) {
      throw new DisplayUnavailable(DisplayUnavailable.Reason.NO_DISPLAY);
    }
    turn.acquire();
    return new Session();
  }

  @Override
  public void raise() {
    raised.incrementAndGet();
  }

  private final class Session implements DisplaySession {

    private boolean open = true;

    @Override
    @SuppressWarnings("unchecked")
    public <A> A ask(Question<A> question) throws InterruptedException {
      asked.add(question);
      return (A)
          switch (question) {
            case OrderQuestion q -> order.to(q);
            case PayQuestion q -> pay.to(q);
            case UnlockQuestion q -> unlock.to(q);
            case ReceiptNotice q -> ReceiptNotice.Seen.DONE;
            case RefusalNotice q -> refusal.to(q);
            case PairingQuestion q -> PairingQuestion.Answer.REFUSED;
            case WithdrawQuestion q -> withdraw.to(q);
            case ComplaintQuestion q -> complaint.to(q);
            case DealNews q -> DealNews.Seen.DONE;
          };
    }

    @Override
    public void progress(Progress progress) {}

    @Override
    public void close() {
      if (open) {
        open = false;
        turn.release();
      }
    }
  }
}
