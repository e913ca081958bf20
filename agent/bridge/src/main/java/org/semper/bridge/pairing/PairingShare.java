package org.semper.bridge.pairing;

import org.semper.api.json.Base64Url;

/// What one side brings to a pairing.
///
/// @param key base64url of its P-256 SubjectPublicKeyInfo
/// @param secretUntilShown base64url of its 32 random bytes
record PairingShare(String key, String secretUntilShown) {

  byte[] spki() {
    return Base64Url.decode(key).orElseThrow();
  }

  byte[] nonce() {
    return Base64Url.decode(secretUntilShown).orElseThrow();
  }
}
