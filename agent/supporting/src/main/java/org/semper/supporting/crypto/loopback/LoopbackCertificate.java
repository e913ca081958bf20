package org.semper.supporting.crypto.loopback;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.semper.supporting.crypto.KeyFileRejected;
import org.semper.supporting.crypto.Pem;
import org.semper.supporting.crypto.TlsAuthority;
import org.semper.supporting.crypto.TlsIdentity;
import org.semper.supporting.crypto.Validity;

/// The TLS certificate of the loopback listener, and the authority that issued this one certificate and can issue no other:
/// its private key never leaves [#create].
///
/// The authority's certificate may therefore stand in a browser's list of trusted ones: critical name constraints permit it
/// nothing but the name `localhost` and the address 127.0.0.1 (RFC 5280, section 4.2.1.10).
public final class LoopbackCertificate {

  /// The longest that every platform accepts of locally trusted roots, from the first valid second to the last (RFC 5280, section
  /// 4.1.2.5); also the life of the authority, which issues nothing later.
  private static final Duration LIFETIME = Duration.ofDays(825).minusSeconds(1);

  /// Time left in which owners' browsers are given the next one.
  private static final Duration RENEWAL = Duration.ofDays(30);

  /// A clock that is a little behind when the browser looks must not matter.
  private static final Duration BACKDATING = Duration.ofHours(1);

  private final TlsIdentity identity;

  private LoopbackCertificate(TlsIdentity identity) {
    this.identity = identity;
  }

  /// Makes authority, leaf and the leaf's key; the authority's key is dropped.
  public static LoopbackCertificate create(Clock clock) {
    Instant begin = clock.instant().minus(BACKDATING);
    TlsAuthority authority =
        new TlsAuthority(
            "SEMPER local bridge " + UUID.randomUUID(),
            Set.of("localhost"),
            Set.of(loopback()),
            new Validity(begin, begin.plus(LIFETIME)));
    return new LoopbackCertificate(authority.issue(List.of(), List.of(loopback())));
  }

  /// Reads what an earlier run wrote, expired or not, or makes it at the first run. Of two programs that make the first one
  /// at once, both get the same.
  ///
  /// @throws KeyFileDamaged if the file is there and cannot be read; it is left as it is
  public static LoopbackCertificate openOrCreate(Path file, Clock clock)
      throws IOException, KeyFileDamaged {
    if (!Files.exists(file)) {
      try {
        LoopbackCertificate first = create(clock);
        first.identity.create(file);
        return first;
      } catch (FileAlreadyExistsException e) {
        return read(file);
      }
    }
    return read(file);
  }

  /// Keeps this one in the file from now on, in place of the one before.
  public void replace(Path file) throws IOException {
    identity.write(file);
  }

  /// What browsers have to trust.
  public X509Certificate authority() {
    return identity.certificates().getLast();
  }

  /// @return its text in PEM, as `certutil` and `curl` read it
  public String authorityPem() {
    return Pem.certificate(authority());
  }

  /// What the listener presents; its only name is the address 127.0.0.1.
  public X509Certificate leaf() {
    return identity.certificates().getFirst();
  }

  public boolean isExpiredAt(Instant instant) {
    return !instant.isBefore(leaf().getNotAfter().toInstant());
  }

  /// Whether another one should take its place: less than 30 days are left.
  public boolean isDueAt(Instant instant) {
    return isExpiredAt(instant.plus(RENEWAL));
  }

  /// @return a server's context that presents the leaf
  public SSLContext serverContext() {
    return identity.serverContext();
  }

  private static LoopbackCertificate read(Path file) throws KeyFileDamaged {
    try {
      return new LoopbackCertificate(TlsIdentity.read(file));
    } catch (KeyFileRejected e) {
      throw new KeyFileDamaged(file, e);
    }
  }

  private static InetAddress loopback() {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }
}
