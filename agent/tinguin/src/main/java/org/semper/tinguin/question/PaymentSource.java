package org.semper.tinguin.question;

import java.util.List;
import javax.swing.JPanel;
import org.semper.supporting.tinguin.PayQuestion.PayChoice;
import org.semper.tinguin.look.Controls;
import org.semper.tinguin.look.Facts;

/// Whom the money goes to and from which purse. Where there are several purses, one is chosen, and the payee is that of the chosen
/// one.
final class PaymentSource {

  private final List<PayChoice> choices;
  private final Scene scene;
  private final PurseBox purses;
  private final JPanel payee = Controls.panel("insets 0, fillx, wrap 1", "[grow,fill]");

  /// @param choices not empty, the one to begin with first
  PaymentSource(List<PayChoice> choices, Scene scene) {
    this.choices = choices;
    this.scene = scene;
    this.purses = new PurseBox(choices.stream().map(PayChoice::purse).toList(), "pay.from", scene);
    purses.onChange(this::showPayee);
    showPayee();
  }

  JPanel panel() {
    JPanel rows = Controls.panel("insets 0, fillx, wrap 1, gap 0 8", "[grow,fill]");
    rows.add(payee, "wmin 0");
    if (choices.size() > 1) {
      JPanel choice = Controls.panel("insets 0, fillx, wrap 2, gap 16 8", "[120::200][grow,fill]");
      purses.addTo(choice);
      rows.add(choice, "wmin 0");
    }
    return rows;
  }

  PayChoice chosen() {
    return purses
        .chosen()
        .flatMap(purse -> choices.stream().filter(each -> each.purse().equals(purse)).findFirst())
        .orElseGet(choices::getFirst);
  }

  private void showPayee() {
    Facts facts = new Facts();
    facts.add(scene.say("pay.payee"), chosen().payee());
    if (choices.size() == 1) {
      facts.add(scene.say("pay.from"), chosen().purse().label());
    }
    payee.removeAll();
    payee.add(facts.panel(), "wmin 0");
    payee.revalidate();
    payee.repaint();
  }
}
