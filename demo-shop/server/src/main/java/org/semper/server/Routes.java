package org.semper.server;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.semper.api.json.JsonRejected;
import org.semper.supporting.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A party's addresses, whatever carries the requests to them: finds the route of a request, reads its body and runs its service.
/// The last place that a failure of ours reaches: it is logged here, once, and the other side learns nothing about it.
public final class Routes {

  private static final Logger LOG = LoggerFactory.getLogger(Routes.class);

  private final List<Route> routes;

  public Routes(List<Route> routes) {
    this.routes = List.copyOf(routes);
  }

  /// Answers one request.
  ///
  /// @param path of the request's target, as it was sent
  /// @param body not read further than the route allows
  /// @throws IOException if the body cannot be read
  public Reply answer(String method, String path, Optional<String> contentType, InputStream body)
      throws IOException {
    try {
      Route route = route(method, path, contentType);
      byte[] read = read(body, route);
      return route.service().serve(new Request(path.substring(route.path().length()), read));
    } catch (Refused e) {
      return Reply.problem(e.problem());
    } catch (JsonRejected e) {
      return Reply.problem(Problem.MALFORMED);
    } catch (StoreUnavailable e) {
      LOG.warn("the store is unavailable", e);
      return Reply.problem(Problem.UNAVAILABLE);
    } catch (RuntimeException e) {
      LOG.error("a service failed", e);
      return Reply.problem(Problem.INTERNAL);
    }
  }

  private Route route(String method, String path, Optional<String> contentType) throws Refused {
    List<Route> here = routes.stream().filter(route -> route.isAt(path)).toList();
    if (here.isEmpty()) {
      throw new Refused(Problem.NOT_FOUND);
    }
    Route route =
        here.stream()
            .filter(candidate -> candidate.method().equals(method))
            .findFirst()
            .orElseThrow(() -> new Refused(Problem.WRONG_METHOD));
    if (route.contentType().isPresent() && !route.contentType().equals(contentType)) {
      throw new Refused(Problem.WRONG_CONTENT_TYPE);
    }
    return route;
  }

  private static byte[] read(InputStream body, Route route) throws Refused, IOException {
    byte[] read = body.readNBytes(route.maxBytes() + 1);
    if (read.length > route.maxBytes()) {
      throw new Refused(Problem.PAYLOAD_TOO_LARGE);
    }
    return read;
  }
}
