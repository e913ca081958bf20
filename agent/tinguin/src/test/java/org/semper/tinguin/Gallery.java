package org.semper.tinguin;

import java.io.File;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.semper.supporting.tinguin.DisplaySession;
import org.semper.supporting.tinguin.PairingQuestion;
import org.semper.supporting.tinguin.Progress;
import org.semper.supporting.tinguin.Question;
import org.semper.tinguin.look.Theme;
import org.semper.tinguin.text.Language;

/// Photographs every view. Arguments: theme, language, folder.
final class Gallery {

  private final Screen screen = new Screen();
  private final SwingDisplay display;
  private final File folder;

  private Gallery(Theme theme, Locale language, File folder) throws Exception {
    Language words = Language.of(language, Locale.FRANCE, ZoneOffset.UTC);
    Clock clock = Clock.fixed(Samples.SIGNED.plusSeconds(28), ZoneOffset.UTC);
    this.display = new SwingDisplay(Samples.indicator(), words, theme, clock);
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    Gallery gallery =
        new Gallery(Theme.valueOf(args[0]), Locale.forLanguageTag(args[1]), new File(args[2]));
    gallery.all();
    System.exit(0);
  }

  private void all() throws Exception {
    List<Question<?>> questions =
        List.of(
            Samples.order(List.of(), List.of(Samples.ACCOUNT)),
            Samples.order(
                List.of(Samples.FREE_SHIPPING, Samples.UNREADABLE), List.of(Samples.ACCOUNT)),
            Samples.order(List.of(), List.of()),
            Samples.pay(),
            Samples.receipt(),
            Samples.refusal(),
            Samples.unlock(_ -> false),
            Samples.pairing(_ -> PairingQuestion.Result.DIFFERS));
    List<String> names =
        List.of("order", "differs", "no-purse", "pay", "receipt", "refusal", "unlock", "pairing");
    for (int i = 0; i < names.size(); i++) {
      picture(questions.get(i), names.get(i));
    }
    details();
    try (DisplaySession session = display.acquire("gallery", Duration.ofSeconds(5))) {
      session.progress(Progress.SENDING_ORDER);
      screen.text(" …");
      screen.photograph(new File(folder, "progress.png"));
    }
  }

  private void picture(Question<?> question, String name) throws Exception {
    try (DisplaySession session = display.acquire("gallery", Duration.ofSeconds(5))) {
      Thread asking = Thread.ofVirtual().start(() -> ask(session, question));
      screen.find("page");
      Thread.sleep(1200);
      screen.photograph(new File(folder, name + ".png"));
      asking.interrupt();
      asking.join();
    }
  }

  private void details() throws Exception {
    try (DisplaySession session = display.acquire("gallery", Duration.ofSeconds(5))) {
      Thread asking =
          Thread.ofVirtual()
              .start(() -> ask(session, Samples.order(List.of(), List.of(Samples.ACCOUNT))));
      screen.click("details");
      Thread.sleep(1200);
      screen.photograph(new File(folder, "details.png"));
      asking.interrupt();
      asking.join();
    }
  }

  private static void ask(DisplaySession session, Question<?> question) {
    try {
      session.ask(question);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
