package org.semper.app.agent;

import java.time.Clock;
import java.util.Optional;
import org.semper.supporting.tinguin.DisplayUnavailable;
import org.semper.supporting.tinguin.TrustedDisplay;
import org.semper.tinguin.SwingDisplay;
import org.semper.tinguin.deals.DealListWindow;
import org.semper.tinguin.deals.OwnersDesk;
import org.semper.tinguin.indicator.PersonalIndicator;
import org.semper.tinguin.settings.Appearance;

/// The agent's windows on this screen, all with the owner's picture and words, all as the owner wants them to look.
public final class Face {

  private final PersonalIndicator indicator;
  private final SwingDisplay display;
  private volatile Appearance appearance;
  private volatile Optional<Furnished> furnished = Optional.empty();

  public Face(PersonalIndicator indicator, Appearance appearance, Clock clock) {
    this.indicator = indicator;
    this.appearance = appearance;
    this.display = new SwingDisplay(indicator, appearance.words(), appearance.theme(), clock);
  }

  /// The owner's window and what it was made for.
  private record Furnished(OwnersDesk desk, DealListWindow window) {}

  /// Where the owner is asked.
  TrustedDisplay display() {
    return display;
  }

  Appearance appearance() {
    return appearance;
  }

  /// Makes the owner's own window, not yet in sight.
  ///
  /// @throws DisplayUnavailable when there is no screen
  void furnish(OwnersDesk desk) throws DisplayUnavailable, InterruptedException {
    furnished = Optional.of(made(desk));
  }

  /// Changes how windows look: the owner's own at once, those that ask from the next one on.
  void dress(Appearance chosen) throws DisplayUnavailable, InterruptedException {
    appearance = chosen;
    display.dress(chosen.words(), chosen.theme());
    Optional<Furnished> before = furnished;
    if (before.isPresent()) {
      Furnished after = made(before.get().desk);
      furnished = Optional.of(after);
      before.get().window.close();
      after.window.show();
    }
  }

  /// Brings the owner's window into sight.
  void show() {
    furnished.ifPresent(made -> made.window.show());
  }

  /// Reads the deals again, after one has changed.
  void refresh() {
    furnished.ifPresent(made -> made.window.refresh());
  }

  /// Takes the owner's window away.
  void hide() {
    furnished.ifPresent(made -> made.window.hide());
  }

  private Furnished made(OwnersDesk desk) throws DisplayUnavailable, InterruptedException {
    return new Furnished(
        desk, DealListWindow.make(indicator, appearance.words(), appearance.theme(), desk));
  }
}
