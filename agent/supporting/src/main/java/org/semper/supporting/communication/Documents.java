package org.semper.supporting.communication;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// The way to documents that are not JSON, such as revocation lists and OCSP responses. What cannot be had, for whatever
/// reason, is absent; the caller does without. Nothing that comes back is verified.
public interface Documents {

  /// @param source https
  /// @param mediaType exactly what the answer must be
  /// @param deadline for the whole exchange, connection included
  Optional<byte[]> get(URI source, String mediaType, Duration deadline);

  /// @param contentType of the question
  /// @param mediaType exactly what the answer must be
  Optional<byte[]> post(
      URI destination, String contentType, byte[] question, String mediaType, Duration deadline);
}
