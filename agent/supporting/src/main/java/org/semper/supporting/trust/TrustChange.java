package org.semper.supporting.trust;

import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.semper.supporting.crypto.Authority;
import org.semper.supporting.crypto.SignedTrustList;
import org.semper.supporting.crypto.TrustList;

/// What a signed list would change, for the owner to see before it counts.
///
/// @param list what would count from then on
/// @param authorities that the operator's list at hand does not have, or has under another name or demo mark
/// @param webRoots that it does not have
/// @param webHosts for which its web roots do not count yet
public record TrustChange(
    SignedTrustList list,
    List<Authority> authorities,
    List<X509Certificate> webRoots,
    Set<String> webHosts) {

  public TrustChange {
    authorities = List.copyOf(authorities);
    webRoots = List.copyOf(webRoots);
    webHosts = Set.copyOf(webHosts);
  }

  /// @param before the operator's list at hand
  static TrustChange of(SignedTrustList list, Optional<SignedTrustList> before) {
    TrustList old =
        before
            .map(SignedTrustList::list)
            .orElseGet(() -> new TrustList(List.of(), List.of(), List.of()));
    TrustList next = list.list();
    Set<String> hosts = new HashSet<>(next.web().hosts());
    if (next.webRoots().isEmpty()) {
      hosts.clear();
    }
    if (!old.webRoots().isEmpty()) {
      hosts.removeIf(old.web()::covers);
    }
    return new TrustChange(
        list,
        next.authorities().stream()
            .filter(each -> old.authorities().stream().noneMatch(known -> isSame(known, each)))
            .toList(),
        next.webRoots().stream().filter(each -> !old.webRoots().contains(each)).toList(),
        hosts);
  }

  /// Whether the owner must be asked: something would be trusted that is not trusted yet.
  public boolean adds() {
    return !authorities.isEmpty() || !webRoots.isEmpty() || !webHosts.isEmpty();
  }

  private static boolean isSame(Authority known, Authority other) {
    return known.root().equals(other.root())
        && known.name().equals(other.name())
        && known.demo() == other.demo();
  }
}
