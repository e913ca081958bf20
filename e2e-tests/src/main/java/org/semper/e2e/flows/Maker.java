package org.semper.e2e.flows;

import java.io.IOException;
import org.semper.e2e.browser.Browser;

/// Whose browser it is; what holds in one has to hold in the other.
public enum Maker {
  CHROMIUM {
    @Override
    Browser start(Stage stage) throws IOException {
      return stage.startChromium();
    }
  },

  FIREFOX {
    @Override
    Browser start(Stage stage) throws IOException {
      return stage.startFirefox();
    }
  };

  abstract Browser start(Stage stage) throws IOException;
}
