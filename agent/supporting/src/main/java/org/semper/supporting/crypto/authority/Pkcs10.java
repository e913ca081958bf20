package org.semper.supporting.crypto.authority;

import java.util.Arrays;
import java.util.Base64;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;

/// DER of a PKCS#10 certificate request, unread.
public final class Pkcs10 {

  private static final int MAX_TEXT = 8 * 1024;

  private final byte[] der;

  public Pkcs10(byte[] der) {
    this.der = der.clone();
  }

  static Pkcs10 read(JsonFields fields) throws JsonRejected {
    try {
      return new Pkcs10(Base64.getDecoder().decode(fields.text("request", MAX_TEXT)));
    } catch (IllegalArgumentException e) {
      throw fields.outOfRange("request");
    }
  }

  public byte[] der() {
    return der.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Pkcs10 that && Arrays.equals(der, that.der);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(der);
  }
}
