package org.semper.tinguin;

import java.io.File;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.semper.supporting.tinguin.DealNews;
import org.semper.supporting.tinguin.DisplaySession;
import org.semper.supporting.tinguin.DisplayUnavailable;
import org.semper.supporting.tinguin.PairingQuestion;
import org.semper.supporting.tinguin.PassphraseCheck;
import org.semper.supporting.tinguin.PayQuestion.PayChoice;
import org.semper.supporting.tinguin.Progress;
import org.semper.supporting.tinguin.PurseChoice;
import org.semper.supporting.tinguin.Question;
import org.semper.tinguin.deals.DealListWindow;
import org.semper.tinguin.look.Theme;
import org.semper.tinguin.setup.SetupFailed;
import org.semper.tinguin.setup.SetupFailed.Reason;
import org.semper.tinguin.setup.SetupWizard;
import org.semper.tinguin.setup.SetupWork;
import org.semper.tinguin.text.Language;

/// Photographs every view. Arguments: theme, language such as `es` or, with numbers and dates of that country, `es-ES`, and folder.
final class Gallery {

  private final Screen screen = new Screen();
  private final SwingDisplay display;
  private final File folder;
  private final Theme theme;
  private final Locale language;

  private Gallery(Theme theme, Locale language, File folder) throws Exception {
    Language words = Language.of(language, region(language), ZoneOffset.UTC);
    Clock clock = Clock.fixed(Samples.SIGNED.plusSeconds(28), ZoneOffset.UTC);
    this.display =
        new SwingDisplay(Samples.indicator(), words, theme, new OwnerActs(() -> {}), clock);
    this.folder = folder;
    this.theme = theme;
    this.language = language;
  }

  public static void main(String[] args) throws Exception {
    Gallery gallery =
        new Gallery(Theme.valueOf(args[0]), Locale.forLanguageTag(args[1]), new File(args[2]));
    if (args.length > 3) {
      gallery.deals();
      gallery.wizard();
    } else {
      gallery.all();
    }
    System.exit(0);
  }

  private static Locale region(Locale language) {
    return language.getCountry().isEmpty() ? Locale.FRANCE : language;
  }

  private void all() throws Exception {
    List<Question<?>> questions =
        List.of(
            Samples.order(List.of(), List.of(Samples.ACCOUNT)),
            Samples.order(
                List.of(Samples.FREE_SHIPPING, Samples.UNREADABLE), List.of(Samples.ACCOUNT)),
            Samples.order(List.of(), List.of()),
            Samples.pay(),
            Samples.pay(
                new PayChoice(Samples.ACCOUNT, Samples.PAYEE),
                new PayChoice(new PurseChoice("savings", "Savings · Bank of Bern ••07"), "-")),
            Samples.confirmedPay(_ -> PassphraseCheck.Result.WRONG),
            Samples.receipt(),
            Samples.refusal(),
            Samples.unlock(_ -> false),
            Samples.pairing(_ -> PairingQuestion.Result.DIFFERS),
            Samples.withdraw(),
            Samples.complaint(),
            Samples.news(DealNews.Kind.WITHDRAWN),
            Samples.news(DealNews.Kind.CANCELLED),
            Samples.news(DealNews.Kind.WITHDRAWAL_RECEIVED),
            Samples.news(DealNews.Kind.COMPLAINT_ANSWERED),
            Samples.news(DealNews.Kind.REFUNDED));
    List<String> names =
        List.of(
            "order",
            "differs",
            "no-purse",
            "pay",
            "pay-other",
            "pay-confirmed",
            "receipt",
            "refusal",
            "unlock",
            "pairing",
            "withdraw",
            "complaint",
            "withdrawn",
            "cancelled",
            "withdrawal-received",
            "answered",
            "refunded");
    for (int i = 0; i < names.size(); i++) {
      picture(questions.get(i), names.get(i));
    }
    pressed("details", "details");
    pressed("more", "more");
    deals();
    wizard();
    try (DisplaySession session = display.acquire("gallery", Duration.ofSeconds(5))) {
      session.progress(Progress.SENDING_ORDER);
      screen.text(" …");
      screen.photograph(new File(folder, "progress.png"));
    }
  }

  private void wizard() throws Exception {
    Locale.setDefault(Locale.Category.FORMAT, region(language));
    AtomicInteger tries = new AtomicInteger();
    Thread setup =
        Thread.ofVirtual()
            .start(() -> {
              try {
                var _ =
                    SetupWizard.run(
                        language,
                        theme,
                        new Random(1997),
                        Optional.of(SampleTrust.SOURCE),
                        (made, stage) -> {
                          stage.accept(SetupWork.Stage.MAKING_VAULT);
                          stage.accept(SetupWork.Stage.REGISTERING);
                          if (tries.getAndIncrement() == 0) {
                            throw new SetupFailed(Reason.AUTHORITY_UNREACHABLE);
                          }
                          stage.accept(SetupWork.Stage.OPENING_ACCOUNT);
                        });
              } catch (DisplayUnavailable | InterruptedException e) {
                throw new AssertionError(e);
              }
            });
    screen.fill("trust-place", SampleTrust.PLACE);
    screen.click("look");
    screen.find("checked-1");
    photograph("setup-0");
    screen.click("next");
    screen.find("passphrase");
    screen.click("next");
    photograph("setup-1-empty");
    screen.click("draw-words");
    photograph("setup-1");
    screen.click("next");
    screen.click("picture-3");
    photograph("setup-2");
    screen.click("next");
    screen.click("next");
    photograph("setup-3-empty");
    for (String field : List.of("name", "street", "postal-code", "locality")) {
      screen.fill(field, "Alice " + field);
    }
    screen.choose("country", "fran");
    photograph("setup-3");
    screen.click("next");
    photograph("setup-4-failed");
    screen.click("next");
    photograph("setup-4");
    screen.click("next");
    setup.join();
  }

  private void deals() throws Exception {
    Language words = Language.of(language, region(language), ZoneOffset.UTC);
    SampleDeals none = new SampleDeals(false);
    DealListWindow empty = none.window(words, theme);
    empty.show();
    screen.find("search");
    photograph("deals-none");
    empty.hide();
    SampleDeals some = new SampleDeals(true);
    DealListWindow window = some.window(words, theme);
    window.show();
    screen.find("search");
    screen.select("deals", 1);
    photograph("deals");
    screen.click("open");
    screen.find("pay-now");
    photograph("deals-open");
    screen.click("back");
    screen.select("deals", 0);
    screen.click("open");
    screen.find("withdraw-now");
    photograph("deals-complete");
    screen.click("back");
    screen.select("deals", 4);
    screen.click("open");
    screen.text(words.say("deals.steps"));
    photograph("deals-refunded");
    screen.click("back");
    screen.click("browsers");
    screen.click("pair-browser");
    photograph("deals-browsers");
    screen.click("back");
    settings();
    window.hide();
  }

  private void settings() throws Exception {
    screen.click("shops");
    screen.find("unblock");
    photograph("shops");
    screen.click("pause");
    screen.text("15");
    photograph("shops-paused");
    screen.click("back");
    screen.click("settings");
    screen.find("save");
    photograph("settings");
    screen.fill("limit-1", "1 000");
    photograph("settings-limits");
    screen.fill("lock-after", "60");
    photograph("settings-changed");
    screen.click("change-passphrase");
    screen.fill("current-passphrase", "correct horse battery");
    screen.fill("passphrase", "two herons at dawn");
    photograph("settings-passphrase");
    screen.click("back");
  }

  private void photograph(String name) throws Exception {
    Thread.sleep(700);
    screen.photograph(new File(folder, name + ".png"));
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

  private void pressed(String button, String name) throws Exception {
    try (DisplaySession session = display.acquire("gallery", Duration.ofSeconds(5))) {
      Thread asking =
          Thread.ofVirtual()
              .start(() -> ask(session, Samples.order(List.of(), List.of(Samples.ACCOUNT))));
      screen.click(button);
      Thread.sleep(1200);
      screen.photograph(new File(folder, name + ".png"));
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
