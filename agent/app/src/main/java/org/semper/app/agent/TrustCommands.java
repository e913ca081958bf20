package org.semper.app.agent;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.semper.bridge.instance.CommandRefused;
import org.semper.bridge.instance.ControlCommands;
import org.semper.supporting.crypto.TrustListRejected;
import org.semper.supporting.trust.KeptTrust;

/// What the command line tells of trust lists: `trust-lists-changed`, after it added or removed one.
final class TrustCommands {

  private final KeptTrust trust;

  TrustCommands(KeptTrust trust) {
    this.trust = trust;
  }

  ControlCommands all() {
    return new ControlCommands(Map.of("trust-lists-changed", _ -> readAgain()));
  }

  private List<String> readAgain() throws CommandRefused {
    try {
      trust.readAgain();
      return List.of("The running agent goes by it from now on.");
    } catch (IOException | TrustListRejected e) {
      throw new CommandRefused("The running agent cannot read it: " + e.getMessage());
    }
  }
}
