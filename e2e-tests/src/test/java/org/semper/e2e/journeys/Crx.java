package org.semper.e2e.journeys;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;

/// A package that Chromium installs from elsewhere than its store: CRX3, signed with a key that is gone afterwards.
final class Crx {

  private static final int PUBLIC_KEY = 1;
  private static final int SIGNATURE = 2;
  private static final int CRX_ID = 1;
  private static final int RSA_PROOF = 2;
  private static final int SIGNED_HEADER = 10_000;
  private static final int ID_BYTES = 16;

  private final String id;
  private final byte[] bytes;

  private Crx(String id, byte[] bytes) {
    this.id = id;
    this.bytes = bytes;
  }

  /// @param zip of the extension's files
  static Crx signed(byte[] zip) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair keys = generator.generateKeyPair();
    byte[] publicKey = keys.getPublic().getEncoded();
    byte[] id = Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(publicKey), ID_BYTES);
    byte[] signedHeader = field(CRX_ID, id);
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(keys.getPrivate());
    signature.update("CRX3 SignedData\0".getBytes(StandardCharsets.US_ASCII));
    signature.update(number(signedHeader.length));
    signature.update(signedHeader);
    signature.update(zip);
    byte[] proof = joined(field(PUBLIC_KEY, publicKey), field(SIGNATURE, signature.sign()));
    byte[] header = joined(field(RSA_PROOF, proof), field(SIGNED_HEADER, signedHeader));
    byte[] magic = "Cr24".getBytes(StandardCharsets.US_ASCII);
    return new Crx(letters(id), joined(magic, number(3), number(header.length), header, zip));
  }

  /// The extension's id, which follows from the key.
  String id() {
    return id;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /// A field of Protocol Buffers that holds bytes.
  private static byte[] field(int number, byte[] value) {
    return joined(varint((number << 3) | 2), varint(value.length), value);
  }

  private static byte[] varint(int value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int rest = value;
    for (; rest > 0x7f; rest >>>= 7) {
      bytes.write((rest & 0x7f) | 0x80);
    }
    bytes.write(rest);
    return bytes.toByteArray();
  }

  private static byte[] number(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }

  private static String letters(byte[] id) {
    StringBuilder letters = new StringBuilder();
    for (byte b : id) {
      letters.append((char) ('a' + ((b >> 4) & 0xf))).append((char) ('a' + (b & 0xf)));
    }
    return letters.toString();
  }
}
