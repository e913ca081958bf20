package org.semper.supporting.crypto;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;

/// A time-stamp as it was kept: a token (RFC 3161, section 2.4.2) and what shows that its notary's certificates were in force.
/// Nothing here is believed yet.
public final class UnverifiedTimeStamp {

  /// Largest token, in bytes.
  public static final int MAX_BYTES = 16 * 1024;

  private final byte[] token;
  private final List<byte[]> ocsp;

  /// @param token DER
  /// @param ocsp responses for the certificates in the token, the notary's first; none where revocation lists must say it
  public UnverifiedTimeStamp(byte[] token, List<byte[]> ocsp) {
    this.token = token.clone();
    this.ocsp = ocsp.stream().map(byte[]::clone).toList();
  }

  public byte[] token() {
    return token.clone();
  }

  public List<byte[]> ocsp() {
    return ocsp.stream().map(byte[]::clone).toList();
  }

  /// The certificates in the token, the notary's first, without any promise that they are genuine.
  public List<X509Certificate> certificates() throws TimeStampRejected {
    return TimeStampToken.parse(token).path();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UnverifiedTimeStamp that
        && Arrays.equals(token, that.token)
        && Arrays.deepEquals(ocsp.toArray(), that.ocsp.toArray());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(token);
  }
}
