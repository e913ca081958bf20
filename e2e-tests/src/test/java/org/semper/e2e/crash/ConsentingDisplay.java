package org.semper.e2e.crash;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.semper.supporting.tinguin.ComplaintQuestion;
import org.semper.supporting.tinguin.DealNews;
import org.semper.supporting.tinguin.DisplaySession;
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

/// In place of the trusted window: an owner who consents to whatever is asked: orders, pays from
/// the preferred purse, withdraws, complains.
final class ConsentingDisplay implements TrustedDisplay {

  private static final String COMPLAINT = "The second movement is missing.";

  private final Semaphore turn = new Semaphore(1, true);

  @Override
  public DisplaySession acquire(String purpose, Duration patience) throws InterruptedException {
    turn.acquire();
    return new Consent();
  }

  @Override
  public void raise() {}

  private final class Consent implements DisplaySession {

    private boolean open = true;

    @Override
    @SuppressWarnings("unchecked")
    public <A> A ask(Question<A> question) {
      return (A)
          switch (question) {
            case OrderQuestion order ->
                new OrderQuestion.Answer.Ordered(order.purses().getFirst().id());
            case PayQuestion q -> new PayQuestion.Answer.Pay(q.choices().getFirst().purse().id());
            case ReceiptNotice _ -> ReceiptNotice.Seen.DONE;
            case RefusalNotice _ -> RefusalNotice.Seen.DONE;
            case UnlockQuestion _ -> UnlockQuestion.Answer.CANCELLED;
            case PairingQuestion _ -> PairingQuestion.Answer.REFUSED;
            case WithdrawQuestion _ -> WithdrawQuestion.Answer.WITHDRAW;
            case ComplaintQuestion _ -> new ComplaintQuestion.Answer.Complained(COMPLAINT);
            case DealNews _ -> DealNews.Seen.DONE;
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
