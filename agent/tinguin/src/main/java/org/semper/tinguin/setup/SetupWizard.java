package org.semper.tinguin.setup;

import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.random.RandomGenerator;
import org.semper.supporting.tinguin.DisplayUnavailable;
import org.semper.tinguin.indicator.PersonalIndicator;
import org.semper.tinguin.indicator.PictureChoice;
import org.semper.tinguin.look.EventThread;
import org.semper.tinguin.look.Screens;
import org.semper.tinguin.look.Theme;
import org.semper.tinguin.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The first start: whom to trust, passphrase, personal picture and words, identity, and then the program's work with all of it. What was
/// entered stays until the work is done or the owner closes the window.
public final class SetupWizard {

  private static final Logger LOG = LoggerFactory.getLogger(SetupWizard.class);

  private final Texts texts;
  private final SetupWork work;
  private final CompletableFuture<Optional<PersonalIndicator>> result = new CompletableFuture<>();
  private final Optional<TrustSource> source;
  private final Optional<TrustPage> trust;
  private final PassphrasePage passphrase;
  private final IndicatorPage indicator;
  private final IdentityPage identity;
  private final WorkPage progress;
  private final WizardWindow window;
  private boolean working;
  private boolean finished;

  private SetupWizard(
      Locale language, RandomGenerator random, Optional<TrustSource> source, SetupWork work) {
    this.texts = new Texts(language);
    this.work = work;
    this.source = source;
    this.trust = source.map(from -> new TrustPage(texts, from));
    RandomWords words = new RandomWords(random);
    this.passphrase = new PassphrasePage(texts, words);
    this.indicator = new IndicatorPage(texts, words, new PictureChoice(random, texts));
    this.identity = new IdentityPage(texts, Locale.getDefault());
    this.progress = new WorkPage(texts);
    this.window = new WizardWindow(texts, pages(), this::workOrLeave, this::close);
  }

  /// Shows the wizard and waits; not called on the event thread.
  ///
  /// @param random a cryptographically strong one
  /// @param source finds whom to trust; empty if that is settled already, then it is not asked
  /// @return what the windows will show from now on; empty if the owner closed the wizard, then nothing was finished
  /// @throws DisplayUnavailable when there is no screen
  public static Optional<PersonalIndicator> run(
      Locale language,
      Theme theme,
      RandomGenerator random,
      Optional<TrustSource> source,
      SetupWork work)
      throws DisplayUnavailable, InterruptedException {
    Screens.require();
    SetupWizard wizard =
        EventThread.call(() -> {
          theme.install();
          SetupWizard made = new SetupWizard(language, random, source, work);
          made.window.show();
          return made;
        });
    try {
      return wizard.result.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the wizard ends with a result", e);
    } finally {
      EventQueue.invokeLater(wizard.window::close);
    }
  }

  private List<SetupPage> pages() {
    List<SetupPage> pages = new ArrayList<>();
    trust.ifPresent(pages::add);
    pages.addAll(List.of(passphrase, indicator, identity, progress));
    return pages;
  }

  private void workOrLeave() {
    if (finished) {
      result.complete(indicator.indicator());
    } else if (!working) {
      begin();
    }
  }

  private void begin() {
    Setup setup =
        new Setup(
            passphrase.passphrase(),
            indicator.indicator().orElseThrow(),
            identity.address().orElseThrow());
    Set<String> checked = trust.map(TrustPage::checked).orElse(Set.of());
    working = true;
    progress.begins();
    window.offer(false, Optional.empty());
    Thread.ofVirtual().name("setup").start(() -> carryOut(setup, checked));
  }

  private void carryOut(Setup setup, Set<String> checked) {
    CompletableFuture<Optional<String>> failure = new CompletableFuture<>();
    var _ = failure.thenAcceptAsync(this::ended, EventQueue::invokeLater);
    try (setup) {
      source.ifPresent(from -> from.accept(checked));
      work.carryOut(setup, stage -> EventQueue.invokeLater(() -> progress.at(stage)));
      failure.complete(Optional.empty());
    } catch (SetupFailed e) {
      LOG.warn("setup failed: {}", e.reason());
      failure.complete(Optional.of(e.reason().name()));
    } finally {
      failure.complete(Optional.of("INTERNAL"));
    }
  }

  private void ended(Optional<String> failure) {
    working = false;
    if (failure.isPresent()) {
      progress.failed(failure.get());
      window.offer(true, Optional.of("button.retry"));
    } else {
      finished = true;
      progress.done();
      window.offer(false, Optional.of("button.start"));
    }
  }

  private void close() {
    if (!working) {
      result.complete(finished ? indicator.indicator() : Optional.empty());
    }
  }
}
