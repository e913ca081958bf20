package org.semper.supporting.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.semper.api.json.Base64Url;

/// Where a deal's hash chain stands: how many entries it has, and SHA-256 over the previous value and the last entry's plain
/// bytes. It begins with the deal's identity, so no entry can move to another deal.
///
/// @param length number of entries
/// @param value base64url, 43 characters
record HashChain(long length, String value) {

  static HashChain of(DealId deal) {
    return new HashChain(0, deal.first().text());
  }

  HashChain with(byte[] entry) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(Base64Url.decode(value).orElseThrow());
      return new HashChain(length + 1, Base64Url.encode(digest.digest(entry)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
