package org.semper.tinguin.question;

import java.util.function.Consumer;
import org.semper.supporting.tinguin.ComplaintQuestion;
import org.semper.supporting.tinguin.DealNews;
import org.semper.supporting.tinguin.OrderQuestion;
import org.semper.supporting.tinguin.PairingQuestion;
import org.semper.supporting.tinguin.PayQuestion;
import org.semper.supporting.tinguin.Question;
import org.semper.supporting.tinguin.ReceiptNotice;
import org.semper.supporting.tinguin.RefusalNotice;
import org.semper.supporting.tinguin.UnlockQuestion;
import org.semper.supporting.tinguin.WithdrawQuestion;

/// Finds the view for a question. Called on the event thread.
public final class Views {

  private Views() {}

  /// @param answer gets the owner's answer, or the one that means no; of several, the first counts
  @SuppressWarnings("unchecked") // each kind of question has answers of its own kind only
  public static <A> View of(Question<A> question, Scene scene, Consumer<A> answer) {
    return switch ((Question<?>) question) {
      case OrderQuestion order ->
          OrderView.of(order, scene, (Consumer<OrderQuestion.Answer>) answer);
      case PayQuestion pay -> PayView.of(pay, scene, (Consumer<PayQuestion.Answer>) answer);
      case ReceiptNotice receipt ->
          ReceiptView.of(receipt, scene, (Consumer<ReceiptNotice.Seen>) answer);
      case RefusalNotice refusal ->
          RefusalView.of(refusal, scene, (Consumer<RefusalNotice.Seen>) answer);
      case UnlockQuestion unlock ->
          UnlockView.of(unlock, scene, (Consumer<UnlockQuestion.Answer>) answer);
      case PairingQuestion pairing ->
          PairingView.of(pairing, scene, (Consumer<PairingQuestion.Answer>) answer);
      case WithdrawQuestion withdraw ->
          WithdrawView.of(withdraw, scene, (Consumer<WithdrawQuestion.Answer>) answer);
      case ComplaintQuestion complaint ->
          ComplaintView.of(complaint, scene, (Consumer<ComplaintQuestion.Answer>) answer);
      case DealNews news -> NewsView.of(news, scene, (Consumer<DealNews.Seen>) answer);
    };
  }
}
