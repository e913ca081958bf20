package org.semper.tinguin;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.semper.supporting.tinguin.DisplaySession;
import org.semper.supporting.tinguin.DisplayUnavailable;
import org.semper.supporting.tinguin.DisplayUnavailable.Reason;
import org.semper.supporting.tinguin.TrustedDisplay;
import org.semper.tinguin.indicator.PersonalIndicator;
import org.semper.tinguin.look.EventThread;
import org.semper.tinguin.look.Screens;
import org.semper.tinguin.look.Theme;
import org.semper.tinguin.question.Scene;
import org.semper.tinguin.text.Language;

/// The trusted window on this computer's screen. One session at a time has it, in the order of asking; all questions of a
/// session appear in one window, which shows the owner's picture and words throughout.
///
/// Without a screen every acquisition fails with [Reason#NO_DISPLAY]. A question that nobody answers for [#PATIENCE] gets the
/// answer that means no.
public final class SwingDisplay implements TrustedDisplay {

  /// How long a question stands without an answer.
  public static final Duration PATIENCE = Duration.ofMinutes(15);

  private final PersonalIndicator indicator;
  private final OwnerActs acts;
  private final Clock clock;
  private volatile Look look;
  private final DisplayQueue queue = new DisplayQueue();
  private final AtomicReference<Optional<SwingSession>> holder =
      new AtomicReference<>(Optional.empty());

  /// @param acts watches the windows from the first one on
  /// @param clock for countdowns
  public SwingDisplay(
      PersonalIndicator indicator, Language language, Theme theme, OwnerActs acts, Clock clock) {
    this.indicator = indicator;
    this.acts = acts;
    this.clock = clock;
    this.look = new Look(language, theme);
  }

  /// Changes how windows speak and look, beginning with the next one.
  public void dress(Language language, Theme theme) {
    look = new Look(language, theme);
  }

  @Override
  public DisplaySession acquire(String purpose, Duration patience)
      throws DisplayUnavailable, InterruptedException {
    Screens.require();
    if (!queue.enter(patience)) {
      throw new DisplayUnavailable(Reason.BUSY);
    }
    try {
      Look now = look;
      Scene scene = new Scene(now.language, clock);
      SwingSession session = new SwingSession(window(now.theme, scene), scene, this::release);
      holder.set(Optional.of(session));
      return session;
    } catch (InterruptedException | RuntimeException e) {
      queue.leave();
      throw e;
    }
  }

  @Override
  public void raise() {
    holder.get().ifPresent(SwingSession::raise);
  }

  private SessionWindow window(Theme theme, Scene scene) throws InterruptedException {
    return EventThread.call(() -> {
      theme.install();
      acts.watch();
      return new SessionWindow(indicator, scene, queue::waiting, PATIENCE);
    });
  }

  private void release() {
    holder.set(Optional.empty());
    queue.leave();
  }

  private record Look(Language language, Theme theme) {}
}
