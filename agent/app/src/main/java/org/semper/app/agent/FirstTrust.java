package org.semper.app.agent;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.semper.supporting.crypto.Authority;
import org.semper.supporting.crypto.Fingerprint;
import org.semper.supporting.crypto.Regard;
import org.semper.supporting.crypto.SignedTrustList;
import org.semper.supporting.crypto.TrustList;
import org.semper.supporting.crypto.TrustListRejected;
import org.semper.supporting.crypto.WebRoots;
import org.semper.supporting.trust.KeptTrust;
import org.semper.supporting.trust.TrustRefused;
import org.semper.tinguin.setup.TrustNotFound;
import org.semper.tinguin.setup.TrustNotFound.Reason;
import org.semper.tinguin.setup.TrustOffer;
import org.semper.tinguin.setup.TrustOffer.OfferedAuthority;
import org.semper.tinguin.setup.TrustSource;

/// Whom the owner trusts during the first start: what is kept already, and the list taken in the wizard, which is kept only
/// when the first start is done.
public final class FirstTrust implements TrustSource {

  private final KeptTrust kept;
  private volatile Optional<SignedTrustList> looked = Optional.empty();
  private volatile Optional<SignedTrustList> accepted = Optional.empty();
  private volatile Set<String> checked = Set.of();

  public FirstTrust(KeptTrust kept) {
    this.kept = kept;
  }

  @Override
  public TrustOffer look(String place, String fingerprint) throws TrustNotFound {
    looked = Optional.empty();
    Optional<Fingerprint> expected = typed(fingerprint);
    if (expected.isEmpty() && TrustListFinder.isAddress(place)) {
      throw new TrustNotFound(Reason.FINGERPRINT_MISSING);
    }
    try {
      SignedTrustList list = TrustListFinder.find(place, expected);
      kept.judge(list);
      looked = Optional.of(list);
      return offer(list, expected.isPresent());
    } catch (TrustListRejected e) {
      throw new TrustNotFound(reason(e.reason()), e);
    } catch (TrustRefused e) {
      throw new TrustNotFound(Reason.OLDER, e);
    }
  }

  @Override
  public void accept(Set<String> fingerprints) {
    checked = Set.copyOf(fingerprints);
    accepted = looked;
  }

  TrustList list() {
    return accepted.map(SignedTrustList::list).orElseGet(kept::list);
  }

  List<WebRoots> web() {
    return accepted.map(list -> List.of(list.list().web())).orElseGet(kept::web);
  }

  /// Keeps the list that was taken, and what the owner confirmed.
  void keep() throws IOException {
    Optional<SignedTrustList> taken = accepted;
    if (taken.isEmpty()) {
      return;
    }
    try {
      kept.take(taken.get());
    } catch (TrustRefused e) {
      throw new IllegalStateException("what was looked at can be taken", e);
    }
    for (Authority authority : taken.get().list().authorities()) {
      if (checked.contains(authority.fingerprint().text())) {
        kept.decide(authority.fingerprint(), Regard.CONFIRMED);
      }
    }
  }

  private static Optional<Fingerprint> typed(String text) throws TrustNotFound {
    if (text.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        Fingerprint.parse(text).orElseThrow(() -> new TrustNotFound(Reason.FINGERPRINT)));
  }

  private static TrustOffer offer(SignedTrustList list, boolean compared) {
    List<String> hosts =
        list.list().webRoots().isEmpty()
            ? List.of()
            : List.copyOf(new TreeSet<>(list.list().web().hosts()));
    return new TrustOffer(
        list.operator(),
        list.signer().text(),
        compared,
        list.number(),
        list.issued(),
        list.list().authorities().stream().map(each -> authority(list, each)).toList(),
        hosts);
  }

  private static OfferedAuthority authority(SignedTrustList list, Authority authority) {
    Fingerprint fingerprint = authority.fingerprint();
    return new OfferedAuthority(
        authority.name(),
        fingerprint.text(),
        list.says().getOrDefault(fingerprint, ""),
        authority.demo());
  }

  private static Reason reason(TrustListRejected.Reason reason) {
    return switch (reason) {
      case MISSING -> Reason.NO_FILE;
      case UNREADABLE -> Reason.UNREADABLE;
      case NOT_AN_ADDRESS -> Reason.NOT_AN_ADDRESS;
      case NOT_SERVED -> Reason.NOT_SERVED;
      case SIGNATURE -> Reason.CHANGED;
      case FINGERPRINT -> Reason.OTHER_SIGNER;
      case TOO_LARGE, NOT_A_TRUST_LIST, CERTIFICATE, ROOT_PROFILE, DECISIONS -> Reason.NOT_A_LIST;
    };
  }
}
