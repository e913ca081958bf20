package org.semper.supporting.communication;

import java.net.URI;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementHash;
import org.semper.supporting.archive.DealId;

/// A statement on its way to another party. It is sent byte for byte the same however often, so that the receiver knows it
/// again by its hash.
///
/// @param deal messages of one deal are sent in their order, the next one after the one before was acknowledged
/// @param destination https address of the receiver
public record Message(DealId deal, URI destination, StapledStatement statement) {

  public Message {
    if (!"https".equals(destination.getScheme())) {
      throw new IllegalArgumentException("messages are sent by https only");
    }
  }

  /// What the message is known by.
  public StatementHash id() {
    return statement.statement().hash();
  }
}
