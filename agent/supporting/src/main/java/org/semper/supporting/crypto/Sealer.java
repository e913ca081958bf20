package org.semper.supporting.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.semper.api.json.Base64Url;

/// Seals bytes so that only the owner reads them and any change shows: AES-256-GCM (NIST SP 800-38D) with a fresh random
/// nonce, bound to the place where they belong. And blind indexes: look-ups by a value without storing it.
///
/// A sealed text is `0x01 ‖ nonce (12 bytes) ‖ ciphertext ‖ tag (16 bytes)`. Random nonces bound one sealer to 2³² seals.
/// Safe for use by several threads. Unusable once its vault is closed.
public final class Sealer {

  private static final byte VERSION = 1;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int OVERHEAD = 1 + NONCE + TAG_BITS / 8;

  private final byte[] sealKey;
  private final byte[] indexKey;
  private final SecureRandom random;
  private boolean closed;

  Sealer(byte[] sealKey, byte[] indexKey, SecureRandom random) {
    this.sealKey = sealKey;
    this.indexKey = indexKey;
    this.random = random;
  }

  /// @param place what the bytes are and where they belong; the same is needed to open them, and it is not kept
  public byte[] seal(byte[] plain, byte[] place) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(plain);
      return ByteBuffer.allocate(plain.length + OVERHEAD)
          .put(VERSION)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM encrypts anything", e);
    }
  }

  /// @param place as given to [#seal]
  public byte[] open(byte[] sealed, byte[] place) throws SealBroken {
    if (sealed.length < OVERHEAD || sealed[0] != VERSION) {
      throw new SealBroken();
    }
    byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
    try {
      return cipher(Cipher.DECRYPT_MODE, nonce, place)
          .doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
    } catch (AEADBadTagException e) {
      throw new SealBroken();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM opens what has a tag", e);
    }
  }

  /// The same text for the same value, and no way back: HMAC-SHA-256 over field and value.
  ///
  /// @param field keeps equal values of different fields apart
  /// @return 43 characters
  public String blindIndex(String field, String value) {
    byte[] name = field.getBytes(StandardCharsets.UTF_8);
    byte[] content = value.getBytes(StandardCharsets.UTF_8);
    ByteBuffer input =
        ByteBuffer.allocate(Integer.BYTES + name.length + content.length)
            .putInt(name.length)
            .put(name)
            .put(content);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(secret(indexKey, "HmacSHA256"));
      return Base64Url.encode(mac.doFinal(input.array()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
    }
  }

  synchronized void close() {
    closed = true;
    Arrays.fill(sealKey, (byte) 0);
    Arrays.fill(indexKey, (byte) 0);
  }

  /// Nothing is ever sealed with a key that is being wiped.
  private synchronized SecretKeySpec secret(byte[] key, String algorithm) {
    if (closed) {
      throw new IllegalStateException("the vault of this sealer is closed");
    }
    return new SecretKeySpec(key, algorithm);
  }

  private Cipher cipher(int mode, byte[] nonce, byte[] place) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, secret(sealKey, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place);
    return cipher;
  }
}
