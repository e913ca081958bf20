package org.semper.api.vectors;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.util.Arrays;

/// ECDSA on P-256 with SHA-256 whose nonce follows from key and message, so that vectors can be made again byte for byte. For keys
/// that everybody knows: nothing here is constant-time.
final class DeterministicEcdsa {

  private static final int COORDINATE = 32;

  private final ECPrivateKey key;
  private final ECParameterSpec curve;
  private final BigInteger field;

  DeterministicEcdsa(ECPrivateKey key) {
    this.key = key;
    this.curve = key.getParams();
    this.field = ((ECFieldFp) curve.getCurve().getField()).getP();
  }

  /// Signs: r‖s, 64 bytes.
  byte[] sign(byte[] message) {
    BigInteger order = curve.getOrder();
    BigInteger digest = new BigInteger(1, sha256(message));
    BigInteger nonce =
        new BigInteger(1, sha256(key.getS().toByteArray(), sha256(message)))
            .mod(order.subtract(BigInteger.ONE))
            .add(BigInteger.ONE);
    BigInteger r = times(nonce, curve.getGenerator()).getAffineX().mod(order);
    BigInteger s = nonce.modInverse(order).multiply(digest.add(r.multiply(key.getS()))).mod(order);
    return concat(r, s);
  }

  /// The other signature that holds for the same message: (r, n−s).
  byte[] twin(byte[] signature) {
    BigInteger r = new BigInteger(1, Arrays.copyOfRange(signature, 0, COORDINATE));
    BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, COORDINATE, 2 * COORDINATE));
    return concat(r, curve.getOrder().subtract(s));
  }

  private ECPoint times(BigInteger factor, ECPoint point) {
    ECPoint sum = ECPoint.POINT_INFINITY;
    for (int bit = factor.bitLength() - 1; bit >= 0; bit--) {
      sum = plus(sum, sum);
      if (factor.testBit(bit)) {
        sum = plus(sum, point);
      }
    }
    return sum;
  }

  private ECPoint plus(ECPoint a, ECPoint b) {
    if (a.equals(ECPoint.POINT_INFINITY)) {
      return b;
    }
    BigInteger slope = a.equals(b) ? tangent(a) : chord(a, b);
    BigInteger x =
        slope.multiply(slope).subtract(a.getAffineX()).subtract(b.getAffineX()).mod(field);
    BigInteger y = slope.multiply(a.getAffineX().subtract(x)).subtract(a.getAffineY()).mod(field);
    return new ECPoint(x, y);
  }

  private BigInteger tangent(ECPoint a) {
    BigInteger x = a.getAffineX();
    BigInteger rise = x.multiply(x).multiply(BigInteger.valueOf(3)).add(curve.getCurve().getA());
    return rise.multiply(a.getAffineY().shiftLeft(1).modInverse(field)).mod(field);
  }

  private BigInteger chord(ECPoint a, ECPoint b) {
    BigInteger run = b.getAffineX().subtract(a.getAffineX()).mod(field);
    return b.getAffineY().subtract(a.getAffineY()).multiply(run.modInverse(field)).mod(field);
  }

  private static byte[] concat(BigInteger r, BigInteger s) {
    byte[] signature = new byte[2 * COORDINATE];
    copy(r, signature, COORDINATE);
    copy(s, signature, 2 * COORDINATE);
    return signature;
  }

  private static void copy(BigInteger value, byte[] target, int end) {
    byte[] bytes = value.toByteArray();
    int length = Math.min(bytes.length, COORDINATE);
    System.arraycopy(bytes, bytes.length - length, target, end - length, length);
  }

  private static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
