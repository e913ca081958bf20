package org.semper.app.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.semper.supporting.crypto.Authority;
import org.semper.supporting.crypto.Fingerprint;
import org.semper.supporting.crypto.Regard;
import org.semper.supporting.crypto.SignedTrustList;
import org.semper.supporting.crypto.TrustList;
import org.semper.supporting.trust.KeptTrust;
import org.semper.tinguin.settings.OwnerAuthorities;

/// Whom the owner trusts, as the owner's window shows and changes it.
final class OwnerTrust implements OwnerAuthorities {

  private final KeptTrust trust;

  OwnerTrust(KeptTrust trust) {
    this.trust = trust;
  }

  @Override
  public List<ListedBy> lists() {
    List<ListedBy> lists = new ArrayList<>();
    for (SignedTrustList list : trust.signed()) {
      Origin origin =
          new Origin(list.operator(), list.signer().text(), list.number(), list.issued());
      lists.add(new ListedBy(Optional.of(origin), known(list.list(), list.says())));
    }
    trust
        .plain()
        .ifPresent(list -> lists.add(new ListedBy(Optional.empty(), known(list, Map.of()))));
    return lists;
  }

  @Override
  public void decide(String fingerprint, Decision decision) {
    try {
      trust.decide(Fingerprint.parse(fingerprint).orElseThrow(), regard(decision));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<KnownAuthority> known(TrustList list, Map<Fingerprint, String> says) {
    return list.authorities().stream()
        .map(each -> regarded(each.fingerprint()))
        .map(each ->
            new KnownAuthority(
                each.name(),
                each.fingerprint().text(),
                says.getOrDefault(each.fingerprint(), ""),
                each.demo(),
                decision(each.regard())))
        .toList();
  }

  /// The authority as it counts, whatever one list alone says of it.
  private Authority regarded(Fingerprint fingerprint) {
    return trust.list().authorities().stream()
        .filter(each -> each.fingerprint().equals(fingerprint))
        .findFirst()
        .orElseThrow();
  }

  private static Regard regard(Decision decision) {
    return switch (decision) {
      case LISTED -> Regard.LISTED;
      case CONFIRMED -> Regard.CONFIRMED;
      case DISTRUSTED -> Regard.DISTRUSTED;
    };
  }

  private static Decision decision(Regard regard) {
    return switch (regard) {
      case LISTED -> Decision.LISTED;
      case CONFIRMED -> Decision.CONFIRMED;
      case DISTRUSTED -> Decision.DISTRUSTED;
    };
  }
}
