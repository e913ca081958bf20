package org.semper.api.statement;

import java.util.regex.Pattern;

/// What kind of statement this is; carried in the protected header `typ` (RFC 7515, section 4.1.9).
///
/// Commerce types are listed in `org.semper.api.commerce.CommerceTypes`; an instrument's own types live in its module.
///
/// @param name lower-case words joined by hyphens, such as `order-confirmation`
public record StatementType(String name) {

  private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z]+)*");
  private static final String PREFIX = "semper-";
  private static final String SUFFIX = "+jws";

  public StatementType {
    if (name.length() > 40 || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a statement type");
    }
  }

  /// @return the header value, such as `semper-order-confirmation+jws`
  public String typ() {
    return PREFIX + name + SUFFIX;
  }

  static StatementType ofTyp(String typ) throws StatementRejected {
    if (!typ.startsWith(PREFIX)
        || !typ.endsWith(SUFFIX)
        || typ.length() <= PREFIX.length() + SUFFIX.length()) {
      throw new StatementRejected(StatementRejected.Reason.TYPE);
    }
    try {
      return new StatementType(typ.substring(PREFIX.length(), typ.length() - SUFFIX.length()));
    } catch (IllegalArgumentException e) {
      throw new StatementRejected(StatementRejected.Reason.TYPE);
    }
  }
}
