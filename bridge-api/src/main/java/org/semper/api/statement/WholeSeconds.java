package org.semper.api.statement;

import java.time.Instant;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;

/// How times are written in statements: whole seconds since 1970 (RFC 7519, `NumericDate`), up to the end of the year 9999.
public final class WholeSeconds {

  private static final long LAST = 253_402_300_799L;

  private WholeSeconds() {}

  public static Instant read(JsonFields fields, String name) throws JsonRejected {
    return Instant.ofEpochSecond(fields.integer(name, 0, LAST));
  }

  /// @return whether [#read] could have returned the time
  public static boolean isWhole(Instant time) {
    return time.getNano() == 0 && time.getEpochSecond() >= 0 && time.getEpochSecond() <= LAST;
  }
}
