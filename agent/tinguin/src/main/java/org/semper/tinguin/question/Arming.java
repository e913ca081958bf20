package org.semper.tinguin.question;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.swing.JButton;
import javax.swing.Timer;

/// Keeps answers from being given by accident. Buttons work only once the view has been in sight for [#DELAY], counted anew
/// whenever the window comes up or gets the focus; and of all of them together only one, once. Used on the event thread.
public final class Arming {

  /// How long the owner looks before a button works.
  public static final Duration DELAY = Duration.ofMillis(800);

  private enum State {
    WAITING,
    ARMED,
    ENDED
  }

  private final Map<JButton, BooleanSupplier> buttons = new LinkedHashMap<>();
  private final Timer timer;
  private State state = State.WAITING;

  Arming() {
    timer = new Timer((int) DELAY.toMillis(), _ -> arm());
    timer.setRepeats(false);
  }

  /// Makes a button give an answer.
  ///
  /// @param allowed further condition; see [#refresh]
  /// @param act what the button does, at most once
  void answers(JButton button, BooleanSupplier allowed, Runnable act) {
    guard(button, allowed);
    button.addActionListener(_ -> {
      if (state == State.ARMED && allowed.getAsBoolean()) {
        end();
        act.run();
      }
    });
  }

  void answers(JButton button, Runnable act) {
    answers(button, () -> true, act);
  }

  /// Arms a button that gives no answer, such as one that tries a passphrase.
  void guard(JButton button, BooleanSupplier allowed) {
    buttons.put(button, allowed);
    button.setEnabled(false);
  }

  /// Disables all buttons and counts anew.
  public void rearm() {
    if (state != State.ENDED) {
      state = State.WAITING;
      refresh();
      timer.restart();
    }
  }

  /// Looks again at the buttons' conditions.
  void refresh() {
    buttons.forEach(
        (button, allowed) -> button.setEnabled(state == State.ARMED && allowed.getAsBoolean()));
  }

  /// No button works any more.
  public void end() {
    state = State.ENDED;
    timer.stop();
    refresh();
  }

  /// Whether an answer was given, or may not be given any more.
  boolean ended() {
    return state == State.ENDED;
  }

  private void arm() {
    if (state == State.WAITING) {
      state = State.ARMED;
      refresh();
    }
  }
}
