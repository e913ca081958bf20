package org.semper.bridge.signature;

import java.nio.charset.StandardCharsets;

/// What is signed: one line per covered component and a last one with the parameters (RFC 9421, section 2.5).
public final class SignatureBase {

  private final StringBuilder lines = new StringBuilder();

  /// @param identifier component identifier in its serialised form, such as `"@method"` or `"signature";req;key="sig1"`
  /// @param value a field's value without white space around it, or a derived component's
  /// @throws IllegalArgumentException if the value has a line break, which would forge a line
  public SignatureBase line(String identifier, String value) {
    if (!isOneLine(value)) {
      throw new IllegalArgumentException("a component's value is one line");
    }
    lines.append(identifier).append(": ").append(value).append('\n');
    return this;
  }

  /// Whether a value can stand in a base; a line break would make one component look like two.
  static boolean isOneLine(String value) {
    return value.indexOf('\n') < 0 && value.indexOf('\r') < 0;
  }

  /// @param parameters list of components and their parameters, exactly as the Signature-Input field has them
  /// @return the bytes to sign, ASCII where the values are
  public byte[] end(String parameters) {
    return (lines + "\"@signature-params\": " + parameters).getBytes(StandardCharsets.ISO_8859_1);
  }
}
