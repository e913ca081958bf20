package org.semper.tinguin.setup;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JProgressBar;
import org.semper.tinguin.look.Ink;
import org.semper.tinguin.look.NoticeBox;
import org.semper.tinguin.look.NoticeBox.Weight;
import org.semper.tinguin.look.Page;
import org.semper.tinguin.look.Prose;
import org.semper.tinguin.look.TextLine;
import org.semper.tinguin.look.Type;
import org.semper.tinguin.setup.SetupWork.Stage;
import org.semper.tinguin.text.Texts;

/// The work of the program: a line for each stage, and what went wrong.
final class WorkPage implements SetupPage {

  private final Texts texts;
  private final Map<Stage, TextLine> lines = new EnumMap<>(Stage.class);
  private final JProgressBar bar = new JProgressBar();
  private final Page page = new Page();
  private Optional<NoticeBox> failure = Optional.empty();

  WorkPage(Texts texts) {
    this.texts = texts;
    page.below(Prose.of(texts.of("setup.work.title"), Type.TITLE, Ink.TEXT), 4);
    for (Stage stage : Stage.values()) {
      TextLine line = new TextLine();
      lines.put(stage, line);
      page.below(line, stage == Stage.MAKING_VAULT ? 16 : 8);
    }
    bar.setIndeterminate(true);
    bar.getAccessibleContext().setAccessibleName(texts.of("setup.work.title"));
    page.below(bar, 18);
  }

  @Override
  public String step() {
    return "setup.step.finish";
  }

  @Override
  public Page body() {
    return page;
  }

  @Override
  public JComponent focus() {
    return page;
  }

  @Override
  public Optional<String> problem() {
    return Optional.empty();
  }

  @Override
  public void onChange(Runnable listener) {
    // nothing can be entered here
  }

  void begins() {
    failure.ifPresent(page::remove);
    failure = Optional.empty();
    bar.setVisible(true);
    lines.forEach((stage, line) -> line.show("·  " + texts.of("setup.stage." + stage), Ink.MUTED));
    page.revalidate();
    page.repaint();
  }

  void at(Stage now) {
    lines.forEach((stage, line) -> {
      String text = texts.of("setup.stage." + stage);
      if (stage.compareTo(now) < 0) {
        line.show("✓  " + text, Ink.GOOD);
      } else if (stage == now) {
        line.show("→  " + text, Ink.TEXT);
      }
    });
  }

  void done() {
    bar.setVisible(false);
    lines.forEach((stage, line) -> line.show("✓  " + texts.of("setup.stage." + stage), Ink.GOOD));
  }

  /// @param reason name of the text that says what happened and what to do
  void failed(String reason) {
    bar.setVisible(false);
    NoticeBox box = new NoticeBox(Weight.ALARM);
    box.below(Prose.of(texts.of("setup.failed." + reason), Type.STRONG, Ink.TEXT));
    box.below(Prose.of(texts.of("setup.failed." + reason + ".next"), Type.BODY, Ink.TEXT));
    failure = Optional.of(box);
    page.below(box, 16);
    page.revalidate();
  }
}
