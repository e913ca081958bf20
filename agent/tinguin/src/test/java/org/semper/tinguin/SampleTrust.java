package org.semper.tinguin;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.semper.tinguin.setup.TrustNotFound;
import org.semper.tinguin.setup.TrustNotFound.Reason;
import org.semper.tinguin.setup.TrustOffer;
import org.semper.tinguin.setup.TrustOffer.OfferedAuthority;
import org.semper.tinguin.setup.TrustSource;

/// A trust list of two authorities, found at one place.
public final class SampleTrust implements TrustSource {

  public static final String PLACE = "https://market.example/trust-list.jws";
  public static final TrustSource SOURCE = new SampleTrust();

  private static final String FINGERPRINT = "a1b2 ".repeat(15) + "c3d4";

  private final AtomicReference<Set<String>> accepted = new AtomicReference<>(Set.of());

  @Override
  public TrustOffer look(String place, String fingerprint) throws TrustNotFound {
    if (!place.equals(PLACE)) {
      throw new TrustNotFound(Reason.NO_FILE);
    }
    return new TrustOffer(
        "Market of Bern",
        FINGERPRINT,
        !fingerprint.isBlank(),
        7,
        Samples.SIGNED,
        List.of(
            new OfferedAuthority(
                "Bern CA", "0f1e ".repeat(15) + "2d3c", "looks at passports and registers", false),
            new OfferedAuthority(
                "SEMPER Demo Authority", "9a8b ".repeat(15) + "7c6d", "to try things out", true)),
        List.of("bank.market.example", "shops.market.example"));
  }

  @Override
  public void accept(Set<String> checked) {
    accepted.set(Set.copyOf(checked));
  }

  /// What the owner confirmed; empty until the list was taken.
  public Set<String> accepted() {
    return accepted.get();
  }
}
