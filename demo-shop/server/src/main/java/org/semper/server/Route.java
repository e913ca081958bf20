package org.semper.server;

import java.util.Optional;
import org.semper.api.json.JsonRejected;

/// One address of a party.
///
/// @param path exact; or, ending with `/`, all paths below it
/// @param contentType of the request's body; empty where there is none
/// @param maxBytes largest body
public record Route(
    String method, String path, Optional<String> contentType, int maxBytes, Service service) {

  /// A service that takes JSON.
  public static Route postJson(String path, int maxBytes, Service service) {
    return post(path, "application/json", maxBytes, service);
  }

  public static Route post(String path, String contentType, int maxBytes, Service service) {
    return new Route("POST", path, Optional.of(contentType), maxBytes, service);
  }

  public static Route get(String path, Service service) {
    return new Route("GET", path, Optional.empty(), 0, service);
  }

  boolean isAt(String requestPath) {
    return path.endsWith("/") ? requestPath.startsWith(path) : requestPath.equals(path);
  }

  /// What happens at an address. Called on a virtual thread; may wait.
  @FunctionalInterface
  public interface Service {

    /// @throws Refused to answer with a problem
    /// @throws JsonRejected to answer with [Problem#MALFORMED]
    Reply serve(Request request) throws Refused, JsonRejected;
  }
}
