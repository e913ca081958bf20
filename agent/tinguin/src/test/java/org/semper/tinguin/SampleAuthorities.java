package org.semper.tinguin;

import java.util.List;
import java.util.Optional;
import org.semper.tinguin.settings.OwnerAuthorities;

/// Two lists: one of an operator with an authority that can be decided of, one that an administrator put there.
public final class SampleAuthorities implements OwnerAuthorities {

  private static final String BERN = "0f1e ".repeat(15) + "2d3c";

  private Decision decision = Decision.LISTED;

  @Override
  public synchronized List<ListedBy> lists() {
    return List.of(
        new ListedBy(
            Optional.of(
                new Origin("Market of Bern", "a1b2 ".repeat(15) + "c3d4", 7, Samples.SIGNED)),
            List.of(
                new KnownAuthority(
                    "Bern CA", BERN, "looks at passports and registers", false, decision))),
        new ListedBy(
            Optional.empty(),
            List.of(
                new KnownAuthority(
                    "SEMPER Demo Authority",
                    "9a8b ".repeat(15) + "7c6d",
                    "",
                    true,
                    Decision.LISTED))));
  }

  @Override
  public synchronized void decide(String fingerprint, Decision chosen) {
    if (fingerprint.equals(BERN)) {
      decision = chosen;
    }
  }

  /// What the owner decided of the first authority.
  public synchronized Decision decision() {
    return decision;
  }
}
