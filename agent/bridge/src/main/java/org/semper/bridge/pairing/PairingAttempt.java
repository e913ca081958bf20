package org.semper.bridge.pairing;

import java.time.Instant;
import org.semper.api.bridge.PairingCommit;
import org.semper.api.bridge.PairingOpened;
import org.semper.api.bridge.PairingReveal;
import org.semper.api.json.Base64Url;
import org.semper.bridge.pairing.PairingRefused.Reason;
import org.semper.supporting.crypto.EcdsaP256PublicKey;
import org.semper.supporting.crypto.SignatureMismatch;

/// One extension's attempt, from its commitment on.
///
/// @param id base64url of 16 random bytes
/// @param agent the agent's key and the nonce it drew for this attempt
record PairingAttempt(String id, String origin, PairingCommit commit, PairingShare agent) {

  PairingOpened opened() {
    return new PairingOpened(id, agent.key(), agent.secretUntilShown());
  }

  /// Verifies that what is revealed is what was committed to, and that the client holds its key.
  PairingTranscript verify(String revealingOrigin, PairingReveal reveal) throws PairingRefused {
    if (!reveal.pairing().equals(id) || !revealingOrigin.equals(origin)) {
      throw new PairingRefused(Reason.OTHER_ATTEMPT);
    }
    PairingShare client = new PairingShare(reveal.key(), reveal.nonce());
    if (!PairingTranscript.commitment(client).equals(commit.commitment())) {
      throw new PairingRefused(Reason.COMMITMENT_DIFFERS);
    }
    PairingTranscript transcript = PairingTranscript.of(origin, commit.commitment(), agent, client);
    try {
      key(reveal).verify(transcript.clientProof(), decoded(reveal.proof()));
    } catch (SignatureMismatch e) {
      throw new PairingRefused(Reason.PROOF_DIFFERS);
    }
    return transcript;
  }

  PairedClient client(PairingReveal reveal, Instant now) throws PairingRefused {
    return new PairedClient(key(reveal), origin, commit.label(), now);
  }

  private static EcdsaP256PublicKey key(PairingReveal reveal) throws PairingRefused {
    return EcdsaP256PublicKey.parse(decoded(reveal.key()))
        .orElseThrow(() -> new PairingRefused(Reason.PROOF_DIFFERS));
  }

  private static byte[] decoded(String base64url) {
    return Base64Url.decode(base64url).orElseThrow();
  }
}
