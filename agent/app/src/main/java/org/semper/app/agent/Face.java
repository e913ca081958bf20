package org.semper.app.agent;

import java.time.Clock;
import org.semper.supporting.tinguin.DisplayUnavailable;
import org.semper.supporting.tinguin.TrustedDisplay;
import org.semper.tinguin.SwingDisplay;
import org.semper.tinguin.deals.DealBrowser;
import org.semper.tinguin.deals.DealListWindow;
import org.semper.tinguin.deals.PairedBrowsers;
import org.semper.tinguin.indicator.PersonalIndicator;
import org.semper.tinguin.look.Theme;
import org.semper.tinguin.text.Language;

/// The agent's windows on this screen, all with the owner's picture and words.
public final class Face {

  private final PersonalIndicator indicator;
  private final Language language = Language.ofPlatform();
  private final SwingDisplay display;

  public Face(PersonalIndicator indicator, Clock clock) {
    this.indicator = indicator;
    this.display = new SwingDisplay(indicator, language, Theme.SYSTEM, clock);
  }

  /// Where the owner is asked.
  TrustedDisplay display() {
    return display;
  }

  /// @throws DisplayUnavailable when there is no screen
  DealListWindow ownersWindow(DealBrowser deals, PairedBrowsers browsers)
      throws DisplayUnavailable, InterruptedException {
    return DealListWindow.make(indicator, language, Theme.SYSTEM, deals, browsers);
  }
}
