package org.semper.shop;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.semper.supporting.crypto.KeyFileRejected;
import org.semper.supporting.crypto.OwnerOnlyFile;
import org.semper.supporting.crypto.Pem;
import org.semper.supporting.crypto.TlsAuthority;
import org.semper.supporting.crypto.Validity;

/// Vouches for a marketplace's web servers, for a year; made anew at a start within its last month.
final class MarketWebRoot {

  private static final String NAME = "SEMPER demo web root";
  private static final Duration LIFETIME = Duration.ofDays(365);
  private static final Duration LAST = Duration.ofDays(30);

  /// For programs whose clocks are a little behind.
  private static final Duration MARGIN = Duration.ofMinutes(10);

  private MarketWebRoot() {}

  static TlsAuthority open(MarketFolder folder, Clock clock) throws IOException, KeyFileRejected {
    TlsAuthority root = keptOrFresh(folder, clock);
    OwnerOnlyFile.write(folder.webRoot(), Pem.certificate(root.certificate()));
    return root;
  }

  private static TlsAuthority keptOrFresh(MarketFolder folder, Clock clock)
      throws IOException, KeyFileRejected {
    Optional<TlsAuthority> kept = kept(folder);
    if (kept.filter(root -> root.ends().minus(LAST).isAfter(clock.instant())).isPresent()) {
      return kept.get();
    }
    TlsAuthority fresh =
        new TlsAuthority(
            NAME,
            Set.of("localhost"),
            Set.of(),
            Validity.lasting(clock.instant().minus(MARGIN), LIFETIME));
    fresh.write(folder.webRootKey());
    return fresh;
  }

  private static Optional<TlsAuthority> kept(MarketFolder folder) throws KeyFileRejected {
    try {
      return Optional.of(TlsAuthority.read(folder.webRootKey()));
    } catch (KeyFileRejected e) {
      if (e.reason() == KeyFileRejected.Reason.MISSING) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
