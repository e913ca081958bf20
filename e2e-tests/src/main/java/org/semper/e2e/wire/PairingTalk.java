package org.semper.e2e.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import org.semper.api.bridge.PairingCommit;
import org.semper.api.bridge.PairingOpened;
import org.semper.api.bridge.PairingReveal;
import org.semper.api.json.Base64Url;
import org.semper.supporting.crypto.loopback.EcdsaP256Key;

/// A client's side of one pairing (PROTOCOL.md, section 5.2).
public final class PairingTalk {

  private static final long CODES = 100_000_000;
  private static final int NONCE_BYTES = 32;

  private final String origin;
  private final EcdsaP256Key key;
  private final byte[] nonce;
  private final byte[] commitment;

  /// @param origin as the Origin field has it
  public PairingTalk(String origin, EcdsaP256Key key) {
    this.origin = origin;
    this.key = key;
    this.nonce = new byte[NONCE_BYTES];
    new SecureRandom().nextBytes(nonce);
    MessageDigest digest = sha256();
    digest.update(spki());
    this.commitment = digest.digest(nonce);
  }

  private PairingTalk(PairingTalk committed, byte[] revealed) {
    this.origin = committed.origin;
    this.key = committed.key;
    this.nonce = revealed.clone();
    this.commitment = committed.commitment;
  }

  /// The same talk by somebody who has committed to one nonce and reveals another.
  public PairingTalk revealing(byte[] other) {
    return new PairingTalk(this, other);
  }

  public PairingCommit commit(String label) {
    return new PairingCommit(1, label, Base64Url.encode(commitment));
  }

  public PairingReveal reveal(PairingOpened opened) {
    return new PairingReveal(
        opened.pairing(),
        Base64Url.encode(spki()),
        Base64Url.encode(nonce),
        Base64Url.encode(key.sign(joined("semper-pairing-client", transcript(opened)))));
  }

  /// The eight digits to show.
  public String code(PairingOpened opened) {
    byte[] hash = sha256().digest(joined("semper-pairing-code", transcript(opened)));
    return "%08d".formatted(Long.remainderUnsigned(ByteBuffer.wrap(hash).getLong(), CODES));
  }

  private byte[] transcript(PairingOpened opened) {
    MessageDigest digest = sha256();
    digest.update("semper-pairing-v1".getBytes(US_ASCII));
    add(digest, origin.getBytes(US_ASCII));
    add(digest, Base64Url.encode(commitment).getBytes(US_ASCII));
    add(digest, Base64Url.decode(opened.agentKey()).orElseThrow());
    add(digest, Base64Url.decode(opened.agentNonce()).orElseThrow());
    add(digest, spki());
    add(digest, nonce);
    return digest.digest();
  }

  private byte[] spki() {
    return key.publicKey().spki();
  }

  private static void add(MessageDigest digest, byte[] part) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
    digest.update(part);
  }

  private static byte[] joined(String domain, byte[] hash) {
    byte[] name = domain.getBytes(US_ASCII);
    return ByteBuffer.allocate(name.length + hash.length).put(name).put(hash).array();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
