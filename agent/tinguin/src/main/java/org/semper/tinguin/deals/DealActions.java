package org.semper.tinguin.deals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JFileChooser;
import org.semper.tinguin.look.Attempts;
import org.semper.tinguin.look.Controls;
import org.semper.tinguin.look.Footer;
import org.semper.tinguin.text.Language;
import org.semper.tinguin.text.SafeText;

/// What can be done with one deal: export its evidence, pay it, go back.
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
    if (!deal.payable()) {
      JButton export = Controls.primary(language.say("button.export"), "export");
      export.addActionListener(_ -> export());
      return new Footer(others, export);
    }
    JButton export = Controls.button(language.say("button.export"), "export");
    export.addActionListener(_ -> export());
    others.add(export);
    JButton pay = Controls.primary(language.say("button.payOpen"), "pay-now");
    pay.addActionListener(_ -> pay());
    return new Footer(others, pay);
  }

  private void pay() {
    attempts.run(
        () -> {
          deals.payLater(deal.summary().deal());
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
