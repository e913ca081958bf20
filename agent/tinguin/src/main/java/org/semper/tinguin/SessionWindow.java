package org.semper.tinguin;

import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntSupplier;
import javax.swing.Timer;
import org.semper.supporting.tinguin.Progress;
import org.semper.tinguin.indicator.IndicatorStrip;
import org.semper.tinguin.indicator.PersonalIndicator;
import org.semper.tinguin.look.Closing;
import org.semper.tinguin.look.PageFrame;
import org.semper.tinguin.question.Deadline;
import org.semper.tinguin.question.Ending;
import org.semper.tinguin.question.ProgressView;
import org.semper.tinguin.question.Scene;
import org.semper.tinguin.question.Step;
import org.semper.tinguin.question.View;
import org.semper.tinguin.text.TimeText;

/// The window of one session: shows one view after the other, counts down, and ends a view that nobody answers. Used on the
/// event thread.
final class SessionWindow {

  private static final int TICK_MILLIS = 250;
  private static final Duration COUNTED_DOWN = Duration.ofDays(1);

  private final Scene scene;
  private final IntSupplier waiting;
  private final Duration patience;
  private final PageFrame frame;
  private final Timer ticks = new Timer(TICK_MILLIS, _ -> tick());
  private Optional<View> view = Optional.empty();
  private Instant unansweredAt = Instant.MAX;

  /// @param waiting how many other sessions wait
  /// @param patience how long a view stands without an answer
  SessionWindow(PersonalIndicator indicator, Scene scene, IntSupplier waiting, Duration patience) {
    this.scene = scene;
    this.waiting = waiting;
    this.patience = patience;
    this.frame = new PageFrame(new IndicatorStrip(indicator, scene.language().texts()));
    frame.addWindowListener(new Closing(this::closing));
    frame.addWindowFocusListener(new Focus());
    frame.onEscape(() -> end(Ending.DISMISSED));
  }

  void show(View shown) {
    view = Optional.of(shown);
    unansweredAt = scene.clock().instant().plus(patience);
    title(shown.title());
    steps(shown.step());
    frame.content(shown.body(), shown.footer());
    frame.setAlwaysOnTop(true);
    raise();
    shown.focus().requestFocusInWindow();
    tick();
    ticks.start();
  }

  /// The view was answered: nothing in it works any more.
  void freeze() {
    ticks.stop();
    view.ifPresent(shown -> shown.arming().end());
    view = Optional.empty();
    frame.setAlwaysOnTop(false);
    frame.status("");
  }

  void progress(Progress progress) {
    freeze();
    title(scene.language().say("title.progress"));
    steps(ProgressView.step(progress));
    frame.content(ProgressView.of(progress, scene));
    raise();
  }

  void raise() {
    frame.appear();
    view.ifPresent(shown -> shown.arming().rearm());
  }

  void close() {
    freeze();
    frame.dispose();
  }

  private void title(String title) {
    frame.name(scene.language().say("window.title", title));
  }

  private void steps(Optional<Step> step) {
    frame.steps(step.map(now -> now.bar(scene.language().texts())));
  }

  private void tick() {
    Instant now = scene.clock().instant();
    Optional<Deadline> deadline = view.flatMap(View::deadline);
    if (deadline.filter(end -> !now.isBefore(end.at())).isPresent()) {
      end(Ending.EXPIRED);
    } else if (!now.isBefore(unansweredAt)) {
      end(Ending.UNANSWERED);
    } else {
      frame.status(status(deadline, now));
    }
  }

  private String status(Optional<Deadline> deadline, Instant now) {
    String number = scene.language().say("status.first", String.valueOf(1 + waiting.getAsInt()));
    return deadline
        .map(end -> scene.language().say("status.deadline", number, left(end, now)))
        .orElse(number);
  }

  private String left(Deadline deadline, Instant now) {
    Duration left = Duration.between(now, deadline.at());
    return left.compareTo(COUNTED_DOWN) < 0
        ? scene.language().say(deadline.label(), TimeText.left(left))
        : scene
            .language()
            .say(deadline.label() + ".day", scene.language().times().day(deadline.at()));
  }

  /// Closing declines; between questions it only hides the window.
  private void closing() {
    if (view.isPresent()) {
      end(Ending.DISMISSED);
    } else {
      frame.setVisible(false);
    }
  }

  private void end(Ending ending) {
    view.ifPresent(shown -> shown.end().accept(ending));
  }

  /// What comes up or gets the focus is looked at first.
  private final class Focus extends WindowAdapter {

    @Override
    public void windowGainedFocus(WindowEvent event) {
      view.ifPresent(shown -> shown.arming().rearm());
    }
  }
}
