package org.semper.supporting.communication;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The owner's proxy settings, except that what stays on this machine is never shown to a proxy.
final class LoopbackWithoutProxy extends ProxySelector {

  private static final List<Proxy> DIRECT = List.of(Proxy.NO_PROXY);

  private final Optional<ProxySelector> settings;

  /// @param settings the system's; empty if it has none
  LoopbackWithoutProxy(Optional<ProxySelector> settings) {
    this.settings = settings;
  }

  @Override
  public List<Proxy> select(URI destination) {
    if (LoopbackNames.isLoopback(Objects.requireNonNull(destination.getHost(), "a host"))) {
      return DIRECT;
    }
    return settings.map(system -> system.select(destination)).orElse(DIRECT);
  }

  @Override
  public void connectFailed(URI destination, SocketAddress proxy, IOException reported) {
    settings.ifPresent(system -> system.connectFailed(destination, proxy, reported));
  }
}
