package org.semper.e2e.attacks.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.semper.e2e.wire.PairingTalk;
import org.semper.e2e.wire.ProgramClient;
import org.semper.supporting.crypto.loopback.EcdsaP256Key;
import tools.jackson.databind.JsonNode;

/// First messages of pairing.
final class Commitments {

  private Commitments() {}

  /// A well-formed one to a new key.
  static JsonNode any() {
    return new PairingTalk("moz-extension://x", EcdsaP256Key.generate())
        .commit("Rogue browser")
        .toJson();
  }

  /// Ends an open pairing as the protocol ends it: by two attempts.
  static void endPairing(AttackedAgent agent) throws IOException {
    ProgramClient rogue = agent.stranger(AttackedAgent.extensionOrigin());
    for (int attempt = 0; attempt < 2; attempt++) {
      rogue.exchange(agent.port(), rogue.pairing(agent.port(), "commit", any()));
    }
    assertThat(agent.ask("status")).contains("pairing closed");
  }
}
