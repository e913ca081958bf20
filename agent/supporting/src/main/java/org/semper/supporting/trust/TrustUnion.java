package org.semper.supporting.trust;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.semper.supporting.crypto.Authority;
import org.semper.supporting.crypto.BankDirectoryEntry;
import org.semper.supporting.crypto.Fingerprint;
import org.semper.supporting.crypto.NotaryDirectoryEntry;
import org.semper.supporting.crypto.TrustList;

/// Several lists as one. An authority that two lists name is one authority; a list that calls it a demo is believed, and its
/// revocation lists are those of both.
final class TrustUnion {

  private TrustUnion() {}

  /// @return a list without web roots: those count for hosts of their own list alone
  static TrustList of(List<TrustList> lists, TrustDecisions decisions) {
    Map<Fingerprint, Authority> authorities = new LinkedHashMap<>();
    Set<BankDirectoryEntry> banks = new LinkedHashSet<>();
    Set<NotaryDirectoryEntry> notaries = new LinkedHashSet<>();
    for (TrustList list : lists) {
      list.authorities()
          .forEach(each -> authorities.merge(each.fingerprint(), each, TrustUnion::merged));
      banks.addAll(list.banks());
      notaries.addAll(list.notaries());
    }
    List<Authority> regarded =
        authorities.entrySet().stream()
            .map(each -> each.getValue().regarded(decisions.of(each.getKey())))
            .toList();
    return new TrustList(regarded, List.of(), List.copyOf(banks), List.copyOf(notaries));
  }

  private static Authority merged(Authority one, Authority other) {
    Set<URI> crls = new LinkedHashSet<>(one.crls());
    crls.addAll(other.crls());
    return new Authority(
        one.name(),
        one.root(),
        one.demo() || other.demo(),
        one.registration(),
        one.ocsp(),
        List.copyOf(crls));
  }
}
