package org.semper.bridge.pairing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.semper.api.json.Base64Url;

/// All that both sides said in one pairing, as one hash; what each proves and what the owner compares derive from it.
///
/// The hash is SHA-256 over `semper-pairing-v1` and, each preceded by its length as uint32 big-endian: origin, commitment
/// (as text), agent's SPKI, agent's nonce, client's SPKI, client's nonce.
public final class PairingTranscript {

  private static final String DOMAIN = "semper-pairing-v1";
  private static final String CODE_DOMAIN = "semper-pairing-code";
  private static final long CODES = 100_000_000;

  private final byte[] hash;

  private PairingTranscript(byte[] hash) {
    this.hash = hash;
  }

  /// @param origin the client's Origin field
  /// @param commitment base64url, as the client sent it
  static PairingTranscript of(
      String origin, String commitment, PairingShare agent, PairingShare client) {
    MessageDigest digest = sha256();
    digest.update(ascii(DOMAIN));
    for (byte[] part :
        List.of(
            ascii(origin),
            ascii(commitment),
            agent.spki(),
            agent.nonce(),
            client.spki(),
            client.nonce())) {
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
      digest.update(part);
    }
    return new PairingTranscript(digest.digest());
  }

  /// @return base64url of SHA-256 over the share's SPKI and nonce
  static String commitment(PairingShare share) {
    MessageDigest digest = sha256();
    digest.update(share.spki());
    return Base64Url.encode(digest.digest(share.nonce()));
  }

  /// @return what the client signs to prove that it holds its key
  byte[] clientProof() {
    return joined("semper-pairing-client");
  }

  /// @return what the agent signs to prove that it holds its key
  byte[] agentProof() {
    return joined("semper-pairing-agent");
  }

  /// @return eight decimal digits
  String code() {
    long number = ByteBuffer.wrap(sha256().digest(joined(CODE_DOMAIN))).getLong();
    String digits = Long.toString(Long.remainderUnsigned(number, CODES));
    return "0".repeat(8 - digits.length()) + digits;
  }

  byte[] hash() {
    return hash.clone();
  }

  private byte[] joined(String domain) {
    byte[] name = ascii(domain);
    return ByteBuffer.allocate(name.length + hash.length).put(name).put(hash).array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
