package org.semper.supporting.tinguin;

import java.time.Duration;

/// The trusted interactive graphical user interface, as the managers see it: acquire the display, ask through it, release it.
///
/// One holder at a time, in the order of asking. What is shown comes from verified objects only.
public interface TrustedDisplay {

  /// Waits for the display's turn.
  ///
  /// @param purpose shown in the sessions list, such as `Order at ACTIMEDIA S.A.`
  /// @param patience longest wait
  /// @throws DisplayUnavailable when there is no display, the owner paused questions, or the wait was too long; never means yes
  DisplaySession acquire(String purpose, Duration patience)
      throws DisplayUnavailable, InterruptedException;

  /// Brings the window of the session that holds the display to the front; does nothing if there is none.
  void raise();
}
