package org.semper.api.commerce;

import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.web.HttpsAddress;
import org.semper.api.web.WebOrigin;

/// How origins and addresses are written in statements: as browsers serialise them.
final class Addresses {

  private Addresses() {}

  static WebOrigin origin(JsonFields fields, String name) throws JsonRejected {
    return WebOrigin.parse(fields.text(name, WebOrigin.MAX_LENGTH))
        .orElseThrow(() -> fields.outOfRange(name));
  }

  static HttpsAddress https(JsonFields fields, String name) throws JsonRejected {
    return HttpsAddress.parse(fields.text(name, HttpsAddress.MAX_LENGTH))
        .orElseThrow(() -> fields.outOfRange(name));
  }
}
