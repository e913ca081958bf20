package org.semper.app.agent;

import java.time.Clock;
import java.util.Optional;
import org.semper.supporting.tinguin.DisplayUnavailable;
import org.semper.supporting.tinguin.TrustedDisplay;
import org.semper.tinguin.OwnerActs;
import org.semper.tinguin.SwingDisplay;
import org.semper.tinguin.deals.DealListWindow;
import org.semper.tinguin.deals.OwnersDesk;
import org.semper.tinguin.indicator.PersonalIndicator;
import org.semper.tinguin.look.Screens;
import org.semper.tinguin.settings.Appearance;

/// The agent's windows on this screen, all with the owner's picture and words, all as the owner wants them to look.
final class Face {

  private final PersonalIndicator indicator;
  private final OwnerActs acts;
  private final SwingDisplay display;
  private volatile Appearance appearance;
  private volatile Optional<OwnersDesk> desk = Optional.empty();
  private volatile Optional<DealListWindow> window = Optional.empty();

  /// @param acts watches all windows
  Face(PersonalIndicator indicator, Appearance appearance, OwnerActs acts, Clock clock) {
    this.indicator = indicator;
    this.acts = acts;
    this.appearance = appearance;
    this.display = new SwingDisplay(indicator, appearance.words(), appearance.theme(), acts, clock);
  }

  /// Where the owner is asked.
  TrustedDisplay display() {
    return display;
  }

  Appearance appearance() {
    return appearance;
  }

  /// Says what the owner's own window is for; it is made when it is first shown.
  ///
  /// @throws DisplayUnavailable when there is no screen
  void furnish(OwnersDesk furniture) throws DisplayUnavailable {
    Screens.require();
    desk = Optional.of(furniture);
  }

  /// Changes how windows look: the owner's own at once, those that ask from the next one on.
  synchronized void dress(Appearance chosen) throws DisplayUnavailable, InterruptedException {
    appearance = chosen;
    display.dress(chosen.words(), chosen.theme());
    Optional<DealListWindow> before = window;
    if (before.isPresent()) {
      window = made();
      before.get().close();
      window.ifPresent(DealListWindow::show);
    }
  }

  /// Brings the owner's window into sight.
  synchronized void show() throws DisplayUnavailable, InterruptedException {
    if (window.isEmpty()) {
      window = made();
    }
    window.ifPresent(DealListWindow::show);
  }

  /// Reads the deals again, after one has changed.
  void refresh() {
    window.ifPresent(DealListWindow::refresh);
  }

  /// Takes the owner's window away.
  void hide() {
    window.ifPresent(DealListWindow::hide);
  }

  private Optional<DealListWindow> made() throws DisplayUnavailable, InterruptedException {
    acts.watch();
    Optional<OwnersDesk> furniture = desk;
    return furniture.isEmpty()
        ? Optional.empty()
        : Optional.of(
            DealListWindow.make(
                indicator, appearance.words(), appearance.theme(), furniture.get()));
  }
}
