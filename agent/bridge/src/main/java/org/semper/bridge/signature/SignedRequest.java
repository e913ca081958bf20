package org.semper.bridge.signature;

import java.time.Instant;

/// A request whose signature holds; only [MessageSignatures] makes one. Its content is not yet compared with its digest.
public final class SignedRequest {

  private final RequestSignature signature;
  private final String contentDigest;

  SignedRequest(RequestSignature signature, String contentDigest) {
    this.signature = signature;
    this.contentDigest = contentDigest;
  }

  /// @return thumbprint of the key that signed
  public String keyId() {
    return signature.keyId();
  }

  /// @return when the sender says it signed, to the second
  public Instant created() {
    return signature.created();
  }

  /// @throws SignatureRejected if the content is not what was signed
  public void requireContent(byte[] content) throws SignatureRejected {
    ContentDigest.requireMatch(contentDigest, content);
  }

  String nonce() {
    return signature.nonce();
  }

  String serialisedSignature() {
    return signature.serialised();
  }
}
