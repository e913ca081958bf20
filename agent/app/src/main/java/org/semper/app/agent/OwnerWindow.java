package org.semper.app.agent;

import java.time.Duration;
import org.semper.supporting.tinguin.DisplaySession;
import org.semper.supporting.tinguin.DisplayUnavailable;
import org.semper.supporting.tinguin.UnlockQuestion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The owner's own window, opened after the passphrase and gone when the agent locks itself.
final class OwnerWindow {

  private static final Logger LOG = LoggerFactory.getLogger(OwnerWindow.class);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Face face;
  private final OwnerAccess owner;

  /// @param face furnished
  OwnerWindow(Face face, OwnerAccess owner) {
    this.face = face;
    this.owner = owner;
  }

  /// Shows it, after unlocking if need be; returns at once.
  void show() {
    Thread.ofVirtual().name("owner's window").start(this::unlockAndShow);
  }

  void refresh() {
    face.refresh();
  }

  void hide() {
    face.hide();
  }

  private void unlockAndShow() {
    try {
      if (!owner.isLocked() || unlocked()) {
        face.show();
      }
    } catch (DisplayUnavailable e) {
      LOG.warn("the owner's window cannot be shown: {}", e.reason());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean unlocked() throws DisplayUnavailable, InterruptedException {
    try (DisplaySession session = face.display().acquire("SEMPER", PATIENCE)) {
      UnlockQuestion.Answer answer = session.ask(new UnlockQuestion("SEMPER", owner.unlocking()));
      return answer == UnlockQuestion.Answer.UNLOCKED;
    }
  }
}
