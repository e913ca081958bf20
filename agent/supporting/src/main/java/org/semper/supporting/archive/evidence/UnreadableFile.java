package org.semper.supporting.archive.evidence;

import org.semper.api.statement.StatementRejected;

/// Says in plain words why a file is no statement. A statement is exactly the bytes that were written, so that what mail programs
/// and editors add is refused like any other change, and named.
final class UnreadableFile {

  private static final String EXACTLY =
      " A statement is judged only exactly as it was written; ask for the file itself.";

  private UnreadableFile() {}

  /// @param rejected why it could not be parsed
  /// @return sentences without words from the file
  static String why(byte[] file, Exception rejected) {
    String added = added(file);
    return added.isEmpty()
        ? "It is no statement: " + inside(rejected) + " (" + rejected.getMessage() + ")."
        : "It is no statement: " + added + "." + EXACTLY;
  }

  private static String added(byte[] file) {
    if (file.length == 0) {
      return "it is empty";
    }
    if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
      return "it begins with a byte order mark, which an editor added";
    }
    if (startsWith(file, 0xFF, 0xFE) || startsWith(file, 0xFE, 0xFF)) {
      return "it is in UTF-16, in which an editor saved it";
    }
    if (file[0] == '{') {
      return "";
    }
    if (isBlank(file[0])) {
      return "it begins with a blank or an empty line";
    }
    return blanks(file);
  }

  private static String blanks(byte[] file) {
    int end = file.length;
    while (isBlank(file[end - 1])) {
      end--;
    }
    for (int place = 0; place < end; place++) {
      if (isBlank(file[place])) {
        return "it is broken into lines or has blanks, as after copying or mailing";
      }
    }
    return end < file.length ? "a line end or a blank was added at its end" : "";
  }

  private static String inside(Exception rejected) {
    return rejected instanceof StatementRejected statement
        ? words(statement.reason())
        : "it begins like JSON and is not the JSON of a statement";
  }

  private static String words(StatementRejected.Reason reason) {
    return switch (reason) {
      case TOO_LARGE -> "it is too large";
      case NOT_COMPACT_JWS -> "it does not have the three parts of one, joined by full stops";
      case BASE64URL -> "one of its parts has a character that does not belong there, or is cut";
      case HEADER_JSON, HEADER_MEMBERS, ALGORITHM -> "its header is not that of one";
      case TYPE -> "its type is not one of SEMPER";
      case CERTIFICATES, THUMBPRINT -> "its certificates cannot be read or are not its signer's";
      case ISSUED_AT -> "its date cannot be read";
      case PAYLOAD_JSON, PAYLOAD_MEMBERS, BODY -> "its content is not that of one";
      case HORIZON -> "it names a time farther away than any such statement may";
    };
  }

  private static boolean isBlank(byte character) {
    return character == ' ' || character == '\t' || character == '\r' || character == '\n';
  }

  private static boolean startsWith(byte[] file, int... bytes) {
    if (file.length < bytes.length) {
      return false;
    }
    for (int place = 0; place < bytes.length; place++) {
      if ((file[place] & 0xFF) != bytes[place]) {
        return false;
      }
    }
    return true;
  }
}
