package org.semper.tinguin.deals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JFileChooser;
import org.semper.supporting.archive.DealId;
import org.semper.tinguin.look.Attempts;
import org.semper.tinguin.look.Controls;
import org.semper.tinguin.look.Footer;
import org.semper.tinguin.text.Language;
import org.semper.tinguin.text.SafeText;

/// What can be done with one deal: export its evidence, pay it, complain, withdraw, go back.
final class DealActions {

  private static final String EXTENSION = ".semper";

  private final DealDetails deal;
  private final DealBrowser deals;
  private final Language language;
  private final Attempts attempts = new Attempts();
  private final Footer footer;

  DealActions(DealDetails deal, DealBrowser deals, Language language, Runnable back) {
    this.deal = deal;
    this.deals = deals;
    this.language = language;
    this.footer = footer(back);
  }

  Footer footer() {
    return footer;
  }

  private Footer footer(Runnable back) {
    List<JButton> others = new ArrayList<>();
    JButton backButton = Controls.button(language.say("button.back"), "back");
    backButton.addActionListener(_ -> back.run());
    others.add(backButton);
    if (deal.after().complainable()) {
      others.add(asking("button.openComplaint", "complain-now", deals::complain));
    }
    if (deal.after().withdrawable()) {
      others.add(asking("button.openWithdrawal", "withdraw-now", deals::withdraw));
    }
    if (!deal.payable()) {
      JButton export = Controls.primary(language.say("button.export"), "export");
      export.addActionListener(_ -> export());
      return new Footer(others, export);
    }
    JButton export = Controls.button(language.say("button.export"), "export");
    export.addActionListener(_ -> export());
    others.add(export);
    JButton pay = Controls.primary(language.say("button.payOpen"), "pay-now");
    pay.addActionListener(_ -> ask(deals::payLater));
    return new Footer(others, pay);
  }

  private JButton asking(String text, String name, Consumer<DealId> question) {
    JButton button = Controls.button(language.say(text), name);
    button.addActionListener(_ -> ask(question));
    return button;
  }

  private void ask(Consumer<DealId> question) {
    attempts.run(
        () -> {
          question.accept(deal.summary().deal());
          return deal;
        },
        _ -> footer.says(""),
        () -> footer.warns(language.say("deals.failed")));
  }

  private void export() {
    JFileChooser chooser = new JFileChooser();
    chooser.setSelectedFile(Path.of(fileName()).toFile());
    if (chooser.showSaveDialog(footer) == JFileChooser.APPROVE_OPTION) {
      export(chooser.getSelectedFile().toPath());
    }
  }

  private void export(Path file) {
    String shown = SafeText.of(file.toString(), SafeText.VALUE);
    attempts.run(
        () -> write(file),
        failure ->
            failure.ifPresentOrElse(
                _ -> footer.warns(language.say("deals.exportFailed", shown)),
                () -> footer.says(language.say("deals.exported", shown))),
        () -> footer.warns(language.say("deals.failed")));
  }

  private Optional<IOException> write(Path file) {
    try {
      deals.export(deal.summary().deal(), file);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e);
    }
  }

  private String fileName() {
    String number = deal.summary().orderNumber().orElseGet(() -> deal.summary().deal().toString());
    return number.replaceAll("[^A-Za-z0-9-]", "_") + EXTENSION;
  }
}
