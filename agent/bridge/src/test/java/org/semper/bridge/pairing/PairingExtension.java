package org.semper.bridge.pairing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.SecureRandom;
import org.semper.api.bridge.PairingCommit;
import org.semper.api.bridge.PairingOpened;
import org.semper.api.bridge.PairingReveal;
import org.semper.api.json.Base64Url;
import org.semper.supporting.crypto.loopback.EcdsaP256Key;

/// An extension's side of pairing.
public final class PairingExtension {

  private final EcdsaP256Key key;
  private final String origin;
  private final PairingShare share;

  public PairingExtension(EcdsaP256Key key, String origin) {
    this.key = key;
    this.origin = origin;
    byte[] nonce = new byte[32];
    new SecureRandom().nextBytes(nonce);
    this.share =
        new PairingShare(Base64Url.encode(key.publicKey().spki()), Base64Url.encode(nonce));
  }

  public EcdsaP256Key key() {
    return key;
  }

  public PairingCommit commit() {
    return new PairingCommit(1, "Chromium 156", PairingTranscript.commitment(share));
  }

  public PairingReveal reveal(PairingOpened opened) {
    return new PairingReveal(
        opened.pairing(),
        share.key(),
        share.secretUntilShown(),
        Base64Url.encode(key.sign(transcript(opened).clientProof())));
  }

  /// The eight digits it shows.
  public String code(PairingOpened opened) {
    return transcript(opened).code();
  }

  /// What the agent must have signed.
  public byte[] agentProof(PairingOpened opened) {
    return transcript(opened).agentProof();
  }

  /// A proof by the wrong domain: what the agent signs, signed by the client.
  public PairingReveal revealWithAgentsProof(PairingOpened opened) {
    return new PairingReveal(
        opened.pairing(),
        share.key(),
        share.secretUntilShown(),
        Base64Url.encode(key.sign(agentProof(opened))));
  }

  /// A proof over something else.
  public PairingReveal revealWithBadProof(PairingOpened opened) {
    return new PairingReveal(
        opened.pairing(),
        share.key(),
        share.secretUntilShown(),
        Base64Url.encode(key.sign("else".getBytes(US_ASCII))));
  }

  private PairingTranscript transcript(PairingOpened opened) {
    return PairingTranscript.of(
        origin,
        commit().commitment(),
        new PairingShare(opened.agentKey(), opened.agentNonce()),
        share);
  }
}
