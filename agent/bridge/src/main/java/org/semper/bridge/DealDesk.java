package org.semper.bridge;

import java.util.List;
import org.semper.api.bridge.DealRequest;
import org.semper.api.bridge.DealView;
import org.semper.api.bridge.IdempotencyKey;
import org.semper.api.statement.StatementHash;

/// What the bridge needs of the agent: it hands deals over and asks how they stand. A client is named by the thumbprint of
/// its key and sees its own deals only.
public interface DealDesk {

  /// Takes a deal over and returns at once; durable when it returns.
  ///
  /// The same key with the same request gives the stored outcome; the same offer with another key the same deal.
  ///
  /// @throws RequestRefused when there is no deal, such as with `DUPLICATE_REQUEST` for the same key and another request
  DealView open(DealRequest request, IdempotencyKey key, String client) throws RequestRefused;

  /// @return the client's open deals and those concluded in the last ten minutes, at most 100
  List<DealView> current(String client);

  /// Brings the trusted window to the front, if the deal is the client's and has a question.
  void raise(StatementHash deal, String client);

  /// @return whether the owner must unlock the agent before a deal goes on
  boolean isLocked();

  /// @param listener called after any deal's view changed, on any thread; must return at once
  void onChange(Runnable listener);
}
