package org.semper.supporting.communication;

import java.util.Optional;
import java.util.Set;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;

/// Reads problem details (RFC 9457). Unknown members are ignored (its section 3.2); details that
/// cannot be read leave the status to speak for itself.
public final class ProblemJson {

  static final String MEDIA_TYPE = "application/problem+json";

  private static final int MAX_BYTES = 16 * 1024;
  private static final Set<Integer> PASSING = Set.of(408, 425, 429, 502, 503, 504);

  private ProblemJson() {}

  /// A refusal without details, judged by its status (RFC 9110, section 15).
  static Answer.Problem of(int status) {
    return new Answer.Problem(status, Optional.empty(), PASSING.contains(status), Optional.empty());
  }

  public static Answer.Problem read(int status, byte[] json) {
    Answer.Problem bare = of(status);
    try {
      JsonFields fields = JsonFields.of(StrictJson.parse(json, MAX_BYTES), "problem");
      return new Answer.Problem(
          status,
          fields.optionalText("code", 60),
          fields.has("retryable") ? fields.flag("retryable") : bare.retryable(),
          fields.optionalText("next", 500));
    } catch (JsonRejected e) {
      return bare;
    }
  }
}
