package org.semper.commerce.buyer;

import java.util.Optional;
import org.semper.api.bridge.DealRequest;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.bridge.IdempotencyKey;
import org.semper.supporting.archive.DealId;

/// One request to open the window, as journaled before the window opens. Holds no content: the store is not sealed.
///
/// @param client which paired browser asked
/// @param digest of the whole request
/// @param deal the deal the offer begins, whether or not it ever begins
/// @param refusal why nothing came of it; empty while undecided and once the deal's own log says what became of it
record Opening(
    String client, IdempotencyKey key, String digest, DealId deal, Optional<ErrorCode> refusal) {

  static Opening of(
      DealRequest request, IdempotencyKey key, String client, Optional<ErrorCode> refusal) {
    return new Opening(
        client,
        key,
        RequestDigest.of(request),
        new DealId(request.offer().statement().hash()),
        refusal);
  }
}
