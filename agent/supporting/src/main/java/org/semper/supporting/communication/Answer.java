package org.semper.supporting.communication;

import java.util.Optional;

/// What came of sending something to another party. Nothing in it is verified.
public sealed interface Answer {

  /// Status 200 with JSON.
  final class Ok implements Answer {

    private final byte[] json;

    public Ok(byte[] json) {
      this.json = json.clone();
    }

    public byte[] json() {
      return json.clone();
    }
  }

  /// The other party, or something on the way to it, refused.
  ///
  /// @param status HTTP status (RFC 9110)
  /// @param code stable code out of problem JSON (RFC 9457), if there is one
  /// @param retryable whether the same request may succeed later
  /// @param next what to do, as the other party says it; untrusted text
  record Problem(int status, Optional<String> code, boolean retryable, Optional<String> next)
      implements Answer {}

  /// There was no answer.
  record Unanswered(Cause cause) implements Answer {}

  /// Why there was no answer, and what that says about the request.
  enum Cause {
    /// No connection: the request never left.
    UNREACHABLE,
    /// The other end has no certificate that this machine or the trust list trusts for that name: the request never left.
    UNTRUSTED,
    /// The connection broke, the deadline passed or the answer was too large: the request may have arrived.
    SILENT
  }
}
