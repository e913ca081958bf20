package org.semper.supporting.crypto.authority;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.semper.supporting.communication.Documents;
import org.semper.supporting.crypto.Authority;
import org.semper.supporting.crypto.RevocationSource;

/// Revocation lists from the addresses in the trust list, kept until they are due, at most a day. While an address does not answer, the list
/// at hand stays, and whoever uses it sees how old it is.
public final class RevocationListCache implements RevocationSource {

  private static final Duration DEADLINE = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofMinutes(1);

  /// A list is asked for again after a day at the latest, whatever it says about the next one.
  private static final Duration LONGEST = Duration.ofDays(1);

  private final Documents documents;
  private final Clock clock;
  private final Optional<RevocationListFiles> files;
  private final Map<URI, Kept> lists = new ConcurrentHashMap<>();

  /// Forgets everything with the process.
  public RevocationListCache(Documents documents, Clock clock) {
    this(documents, clock, Optional.empty());
  }

  /// @param files where lists are kept for the next start, if anywhere
  public RevocationListCache(
      Documents documents, Clock clock, Optional<RevocationListFiles> files) {
    this.documents = documents;
    this.clock = clock;
    this.files = files;
  }

  @Override
  public List<X509CRL> known(Authority authority) {
    return authority.crls().stream()
        .map(address -> lists.computeIfAbsent(address, this::fromDisk))
        .flatMap(kept -> kept.list().stream())
        .toList();
  }

  /// May wait for the authority.
  @Override
  public List<X509CRL> current(Authority authority, Instant when) {
    Instant now = clock.instant();
    for (URI address : authority.crls()) {
      lists.compute(address, (same, kept) -> renewed(same, kept, now));
    }
    return known(authority);
  }

  private Kept renewed(URI address, @Nullable Kept kept, Instant now) {
    if (kept != null && kept.holds(now)) {
      return kept;
    }
    Optional<byte[]> answer = documents.get(address, "application/pkix-crl", DEADLINE);
    Optional<X509CRL> fetched = answer.flatMap(RevocationListCache::parse);
    if (fetched.isPresent() && fetched.get().getNextUpdate() != null) {
      Instant next = fetched.get().getNextUpdate().toInstant();
      files.ifPresent(disk -> disk.keep(address, answer.get()));
      return new Kept(fetched, now, due(next, now));
    }
    Kept before = kept == null ? fromDisk(address) : kept;
    return new Kept(before.list(), now, now.plus(PAUSE));
  }

  /// To be asked for anew as soon as somebody wants one that is in force.
  private Kept fromDisk(URI address) {
    return new Kept(files.flatMap(disk -> disk.read(address)), Instant.MIN, Instant.MIN);
  }

  private static Instant due(Instant next, Instant now) {
    Instant latest = now.plus(LONGEST);
    Instant due = next.isAfter(latest) ? latest : next;
    return due.isAfter(now) ? due : now.plus(PAUSE);
  }

  private static Optional<X509CRL> parse(byte[] der) {
    try {
      return Optional.of(
          (X509CRL)
              CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der)));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /// @param asked when it was asked for
  /// @param due when to ask again
  private record Kept(Optional<X509CRL> list, Instant asked, Instant due) {

    /// What was asked for later than now was asked for before the clock was set back.
    boolean holds(Instant now) {
      return !now.isBefore(asked) && now.isBefore(due);
    }
  }
}
