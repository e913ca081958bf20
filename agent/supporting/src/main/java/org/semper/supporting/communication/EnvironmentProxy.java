package org.semper.supporting.communication;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The proxy that the environment names, as most programs read it: `https_proxy`, `HTTPS_PROXY`, `all_proxy` or `ALL_PROXY`, the
/// first of these that is set, as `http://host:port` or `host:port`; and `no_proxy` or `NO_PROXY`, a list of hosts that are
/// asked without it. A host in the list stands for itself and what is below it; `*` stands for all.
///
/// What is NOT done: proxies that are asked for over TLS or SOCKS, credentials, and ranges of addresses in the list.
final class EnvironmentProxy extends ProxySelector {

  private static final List<Proxy> DIRECT = List.of(Proxy.NO_PROXY);
  private static final int USUAL_PORT = 80;

  private final List<Proxy> proxy;
  private final List<String> without;

  private EnvironmentProxy(InetSocketAddress address, List<String> without) {
    this.proxy = List.of(new Proxy(Proxy.Type.HTTP, address));
    this.without = without;
  }

  /// @param environment of the process
  /// @return empty if it names no proxy that can be used
  static Optional<ProxySelector> of(Map<String, String> environment) {
    List<String> without =
        first(environment, "no_proxy", "NO_PROXY")
            .map(list -> Arrays.stream(list.split("[,\\s]+")).map(EnvironmentProxy::bare).toList())
            .orElseGet(List::of);
    return first(environment, "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
        .flatMap(EnvironmentProxy::address)
        .map(address -> new EnvironmentProxy(address, without));
  }

  @Override
  public List<Proxy> select(URI destination) {
    String host = Optional.ofNullable(destination.getHost()).orElse("").toLowerCase(Locale.ROOT);
    return without.stream().anyMatch(each -> covers(each, host)) ? DIRECT : proxy;
  }

  @Override
  public void connectFailed(URI destination, SocketAddress failed, IOException reported) {
    // There is no other one to choose.
  }

  private static boolean covers(String listed, String host) {
    return listed.equals("*")
        || (!listed.isEmpty() && (host.equals(listed) || host.endsWith("." + listed)));
  }

  /// A host of the list without the dot or star before it and the port behind it.
  private static String bare(String listed) {
    String lower = listed.toLowerCase(Locale.ROOT);
    return lower.equals("*")
        ? lower
        : lower.replaceFirst("^\\*?\\.", "").replaceFirst(":\\d+$", "");
  }

  private static Optional<InetSocketAddress> address(String text) {
    try {
      URI uri = new URI(text.contains("://") ? text : "http://" + text);
      boolean usable = "http".equals(uri.getScheme()) && uri.getHost() != null;
      int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
      return usable
          ? Optional.of(InetSocketAddress.createUnresolved(uri.getHost(), port))
          : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> first(Map<String, String> environment, String... names) {
    return Stream.of(names)
        .flatMap(name -> Optional.ofNullable(environment.get(name)).stream())
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .findFirst();
  }
}
