package org.semper.fuzz;

import java.util.Locale;

/// What is fuzzed. Each takes any bytes, refuses them as its parser does or finds that what was read is whole, and fails with
/// an [AssertionError] or whatever else no caller expects.
enum Target {
  /// Strict JSON.
  JSON,
  /// Statements in compact form, as they arrive.
  STATEMENT,
  /// Statements with an arbitrary payload behind a header that is well-formed, and their contents.
  CONTENT,
  /// Statements stapled with OCSP responses.
  STAPLED,
  /// Messages between extension and agent.
  MESSAGE,
  /// Marked pages, and their comparison with a signed offer.
  TAGS,
  /// Addresses, origins, keys and hashes.
  TEXT,
  /// The fields of a signed request.
  SIGNATURE,
  /// Certificates' keys, OCSP and time-stamp questions.
  DER,
  /// Signed trust lists, and their contents behind a header that is well-formed.
  TRUST_LIST;

  /// @param bytes read, never changed
  void take(byte[] bytes) {
    switch (this) {
      case JSON -> JsonInput.take(bytes);
      case STATEMENT -> StatementInput.take(bytes);
      case CONTENT -> ContentInput.take(bytes);
      case STAPLED -> StapledInput.take(bytes);
      case MESSAGE -> MessageInput.take(bytes);
      case TAGS -> TagsInput.take(bytes);
      case TEXT -> TextInput.take(bytes);
      case SIGNATURE -> SignatureInput.take(bytes);
      case DER -> DerInput.take(bytes);
      case TRUST_LIST -> TrustListInput.take(bytes);
    }
  }

  /// As on the command line, and its folder in the corpus.
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Target named(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
