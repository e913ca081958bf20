package org.semper.supporting.crypto;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Roots for TLS servers, and the hosts for which they count.
///
/// @param hosts each stands for itself and every name below it (as name constraints do: RFC 5280, section 4.2.1.10)
public record WebRoots(List<X509Certificate> roots, Set<String> hosts) {

  public WebRoots {
    roots = List.copyOf(roots);
    hosts = Set.copyOf(hosts);
  }

  /// Whether a server of this name may be vouched for by these roots.
  public boolean covers(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return hosts.stream().anyMatch(known -> name.equals(known) || name.endsWith("." + known));
  }

  /// A list may name `localhost`, and names of at least two labels: none that stands for a whole top-level domain.
  static boolean isAcceptable(String host) {
    return host.equals("localhost") || HostName.isAcceptable(host);
  }
}
