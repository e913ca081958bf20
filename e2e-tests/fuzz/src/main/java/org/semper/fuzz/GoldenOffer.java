package org.semper.fuzz;

import java.nio.charset.StandardCharsets;
import org.semper.api.commerce.OfferContent;
import org.semper.api.json.Base64Url;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.StatementType;
import org.semper.api.statement.UnverifiedStatement;

/// The offer of 1997, out of the vectors: a header with real certificates for payloads that are not.
final class GoldenOffer {

  static final UnverifiedStatement STATEMENT = statement();
  static final OfferContent CONTENT = content();
  static final String LAW = STATEMENT.payload().law();

  private static final String SIGNATURE = Base64Url.encode(new byte[64]);

  private GoldenOffer() {}

  /// A statement of the type, well-formed but for its payload.
  static String compact(StatementType type, byte[] payload) {
    String golden = STATEMENT.compact();
    byte[] header = Base64Url.bytes(golden.substring(0, golden.indexOf('.')));
    String typed =
        new String(header, StandardCharsets.UTF_8).replace(STATEMENT.type().typ(), type.typ());
    return Base64Url.encode(typed.getBytes(StandardCharsets.UTF_8))
        + "."
        + Base64Url.encode(payload)
        + "."
        + SIGNATURE;
  }

  private static UnverifiedStatement statement() {
    try {
      return UnverifiedStatement.parse(Seeds.goldenOffer());
    } catch (StatementRejected e) {
      throw new IllegalStateException("the golden offer is well-formed", e);
    }
  }

  private static OfferContent content() {
    try {
      return OfferContent.parse(STATEMENT);
    } catch (StatementRejected e) {
      throw new IllegalStateException("the golden offer is an offer", e);
    }
  }
}
