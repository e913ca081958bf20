package org.semper.fuzz;

import java.nio.charset.StandardCharsets;
import org.semper.api.bridge.IdempotencyKey;
import org.semper.api.json.Base64Url;
import org.semper.api.statement.StatementHash;
import org.semper.api.web.HttpsAddress;
import org.semper.api.web.WebOrigin;

/// Short texts that name something: each has one form.
final class TextInput {

  private TextInput() {}

  static void take(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    StatementHash.parse(text).ifPresent(hash -> Whole.require(text, hash.text()));
    IdempotencyKey.parse(text).ifPresent(key -> Whole.require(text, key.toString()));
    Base64Url.decode(text).ifPresent(bytes -> Whole.require(text, Base64Url.encode(bytes)));
    WebOrigin.parse(text).ifPresent(origin -> Whole.require(text, origin.text()));
    HttpsAddress.parse(text).ifPresent(address -> addressed(text, address));
  }

  /// That what reads the address elsewhere reads the same host.
  private static void addressed(String text, HttpsAddress address) {
    Whole.require(text, address.text());
    Whole.require(address.origin().host(), address.uri().getHost());
    if (address.uri().getRawUserInfo() != null) {
      throw new AssertionError("an address with credentials");
    }
  }
}
