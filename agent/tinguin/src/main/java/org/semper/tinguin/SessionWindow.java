package org.semper.tinguin;

import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntSupplier;
import javax.swing.Timer;
import org.semper.supporting.tinguin.Progress;
import org.semper.tinguin.indicator.PersonalIndicator;
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
  private final SessionFrame frame;
  private final Timer ticks = new Timer(TICK_MILLIS, _ -> tick());
  private Optional<View> view = Optional.empty();
  private Instant unansweredAt = Instant.MAX;

  /// @param waiting how many other sessions wait
  /// @param patience how long a view stands without an answer
  SessionWindow(PersonalIndicator indicator, Scene scene, IntSupplier waiting, Duration patience) {
    this.scene = scene;
    this.waiting = waiting;
    this.patience = patience;
    this.frame = new SessionFrame(indicator, scene.language().texts());
    frame.addWindowListener(new Closing());
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
    appear();
    shown.focus().requestFocusInWindow();
    tick();
    ticks.start();
  }

  /// The view was answered: nothing in it works any more.
  void freeze() {
    ticks.stop();
    view.ifPresent(shown -> shown.footer().arming().end());
    view = Optional.empty();
    frame.setAlwaysOnTop(false);
    frame.header.status("");
  }

  void progress(Progress progress) {
    freeze();
    title(scene.language().say("title.progress"));
    steps(Optional.of(ProgressView.step(progress)));
    frame.content(ProgressView.of(progress, scene));
    appear();
  }

  void raise() {
    frame.setVisible(true);
    frame.toFront();
    view.ifPresent(shown -> shown.footer().arming().rearm());
  }

  void close() {
    freeze();
    frame.dispose();
  }

  private void appear() {
    if (!frame.isVisible()) {
      frame.setLocationRelativeTo(null);
      frame.setVisible(true);
    }
    raise();
  }

  private void title(String title) {
    String text = scene.language().say("window.title", title);
    frame.setTitle(text);
    frame.header.title(text);
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
      frame.header.status(status(deadline, now));
    }
  }

  private String status(Optional<Deadline> deadline, Instant now) {
    String number = scene.language().say("status.first", String.valueOf(1 + waiting.getAsInt()));
    return deadline
        .filter(end -> Duration.between(now, end.at()).compareTo(COUNTED_DOWN) < 0)
        .map(end -> left(end, now))
        .map(left -> scene.language().say("status.deadline", number, left))
        .orElse(number);
  }

  private String left(Deadline deadline, Instant now) {
    String left = TimeText.left(Duration.between(now, deadline.at()));
    return scene.language().say(deadline.label(), left);
  }

  private void end(Ending ending) {
    view.ifPresent(shown -> shown.end().accept(ending));
  }

  /// Closing declines; between questions it only hides the window.
  private final class Closing extends WindowAdapter {

    @Override
    public void windowClosing(WindowEvent event) {
      if (view.isPresent()) {
        end(Ending.DISMISSED);
      } else {
        frame.setVisible(false);
      }
    }
  }

  /// What comes up or gets the focus is looked at first.
  private final class Focus extends WindowAdapter {

    @Override
    public void windowGainedFocus(WindowEvent event) {
      view.ifPresent(shown -> shown.footer().arming().rearm());
    }
  }
}
