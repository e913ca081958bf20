package org.semper.tinguin.deals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What the list of paired browsers needs of the program. Called off the event thread.
public interface PairedBrowsers {

  /// A browser that may bring offers.
  ///
  /// @param id of its key
  /// @param name given by the browser, or by the owner since
  /// @param origin of its extension
  record PairedBrowser(String id, String name, String origin, Instant pairedAt) {}

  List<PairedBrowser> list();

  void rename(String id, String name);

  /// From now on the browser is refused.
  void revoke(String id);

  /// Lets a browser begin to pair. The code is asked for through the trusted display.
  ///
  /// @return how long
  Duration openPairing();

  void closePairing();
}
