package org.semper.bridge;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;

/// Paths that share their checks. Each class makes its checks in a fixed order before it looks at the path.
interface RouteClass {

  /// Answers, or does not admit the caller.
  ///
  /// @throws IOException if the caller stopped sending
  void answer(HttpServerExchange exchange, RequestHead head) throws NotAdmitted, IOException;
}
