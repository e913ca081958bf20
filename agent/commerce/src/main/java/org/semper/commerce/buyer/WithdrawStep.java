package org.semper.commerce.buyer;

import java.util.List;
import org.semper.api.bridge.ErrorCode;
import org.semper.commerce.Claims;
import org.semper.commerce.Deal;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.tinguin.DisplayUnavailable;
import org.semper.supporting.tinguin.WithdrawQuestion;

/// Asks for WITHDRAW and logs the signed withdrawal. Sends nothing.
final class WithdrawStep implements ClaimStep {

  private final Scene scene;
  private final Standstill standstill;

  WithdrawStep(Scene scene, Standstill standstill) {
    this.scene = scene;
    this.standstill = standstill;
  }

  @Override
  public Next take(Deal deal) throws ArchiveDamaged, InterruptedException {
    if (!new Claims(deal).mayWithdraw(scene.now())) {
      return impossible(deal);
    }
    return switch (ask(deal)) {
      case KEEP -> new Next.Rest();
      case WITHDRAW -> confirmed(deal);
    };
  }

  private WithdrawQuestion.Answer ask(Deal deal) throws InterruptedException {
    try {
      return scene.window().ask(ClaimQuestions.withdraw(deal, scene.offer()));
    } catch (DisplayUnavailable e) {
      return WithdrawQuestion.Answer.KEEP;
    }
  }

  private Next confirmed(Deal deal) throws ArchiveDamaged, InterruptedException {
    // What counts is the clock when it is signed.
    if (!new Claims(deal).mayWithdraw(scene.now())) {
      return impossible(deal);
    }
    return new Claiming(scene, standstill).confirmed(deal, ClaimStatements::withdrawal);
  }

  private Next impossible(Deal deal) throws InterruptedException {
    boolean late =
        deal.withdrawalPeriod().filter(period -> !period.includes(scene.now())).isPresent();
    scene.window().tell(late ? ErrorCode.WITHDRAWAL_EXPIRED : ErrorCode.CLAIM_REFUSED, List.of());
    return new Next.Rest();
  }
}
