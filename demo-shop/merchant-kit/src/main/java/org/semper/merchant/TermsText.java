package org.semper.merchant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.semper.api.commerce.Terms;
import org.semper.api.json.Base64Url;
import org.semper.api.web.HttpsAddress;

/// Terms and conditions whose text every offer fixes by its digest. The address must serve exactly these bytes for as long as
/// offers that name them may be disputed.
public final class TermsText {

  private TermsText() {}

  /// @param url where the text is served as UTF-8
  public static Terms of(HttpsAddress url, String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return new Terms(url, Base64Url.encode(digest.digest(text.getBytes(StandardCharsets.UTF_8))));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
