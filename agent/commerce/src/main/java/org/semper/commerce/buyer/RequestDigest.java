package org.semper.commerce.buyer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.semper.api.bridge.DealRequest;
import org.semper.api.json.Base64Url;

/// What makes two requests the same request: SHA-256 over the offer's text and all the page reported, each with its length.
/// The OCSP responses are left out: they prove the offer and say nothing of their own.
final class RequestDigest {

  private RequestDigest() {}

  static String of(DealRequest request) {
    MessageDigest digest = sha256();
    add(digest, request.offer().statement().compact());
    add(digest, request.page().origin().text());
    add(digest, request.page().topOrigin().text());
    add(digest, request.page().markup());
    add(digest, request.page().language());
    add(digest, Boolean.toString(request.page().cut()));
    return Base64Url.encode(digest.digest());
  }

  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
