package org.semper.supporting.communication;

import java.net.URI;
import java.time.Duration;

/// The way to another party.
public interface Channel {

  /// Sends JSON and waits for the answer, on the caller's thread; made for virtual threads.
  ///
  /// @param destination https
  /// @param deadline for the whole exchange, connection included
  Answer post(URI destination, byte[] json, Duration deadline);
}
