package org.semper.bridge.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.semper.bridge.platform.Account;
import org.semper.bridge.platform.SystemTools;
import org.semper.bridge.platform.ToolFailed;
import org.semper.bridge.trust.TrustReport.Status;
import org.semper.supporting.crypto.loopback.LoopbackCertificate;

/// Puts the bridge's authority into browsers' certificate stores, says how each stands, and takes it out again.
///
/// An authority is known by its certificate. One of the same kind of name that is not ours belongs to a former installation
/// or to somebody who borrows the name; installing and removing take it out too, so that nothing of this name stays trusted.
public final class BrowserTrust {

  /// How every authority's name begins.
  static final String PREFIX = "SEMPER local bridge ";

  /// What every authority's name looks like, as a regular expression.
  static final String KIND = PREFIX + "[0-9a-f-]{36}";

  private final List<CertificateStore> stores;
  private final LoopbackCertificate certificate;
  private final Clock clock;

  BrowserTrust(List<CertificateStore> stores, LoopbackCertificate certificate, Clock clock) {
    this.stores = List.copyOf(stores);
    this.certificate = certificate;
    this.clock = clock;
  }

  /// @throws TrustUnavailable if the program that changes the stores is missing
  /// @throws IOException if the folders of browsers cannot be listed
  public static BrowserTrust of(
      Account account, SystemTools tools, LoopbackCertificate certificate, Clock clock)
      throws TrustUnavailable, IOException {
    return new BrowserTrust(BrowserStores.of(account, tools), certificate, clock);
  }

  /// Puts our authority into every store that a browser uses, and takes all others of its kind out of all stores.
  public List<TrustReport> install() {
    return each(store -> {
      if (!store.isUsed()) {
        removeAll(store);
      } else if (isToBeReplaced(store)) {
        replace(store);
      }
    });
  }

  /// Says how each store stands; changes nothing.
  public List<TrustReport> status() {
    return each(store -> {});
  }

  /// Takes our authority and all others of its kind out of all stores.
  public List<TrustReport> remove() {
    return each(BrowserTrust::removeAll);
  }

  /// Puts our authority into the stores that hold a former one, in its place, and leaves all others alone.
  ///
  /// @param former authorities
  /// @return how those stores stand now
  List<TrustReport> succeed(List<X509Certificate> former) {
    return stores.stream()
        .filter(store -> holdsAny(store, former))
        .map(store -> report(store, this::replace))
        .toList();
  }

  @FunctionalInterface
  private interface Step {
    void take(CertificateStore store) throws ToolFailed, IOException;
  }

  /// An unused store is worth a line only if something is in it.
  private List<TrustReport> each(Step step) {
    return stores.stream()
        .flatMap(store -> {
          TrustReport report = report(store, step);
          boolean silent = !store.isUsed() && report.status() == Status.ABSENT;
          return silent ? Stream.of() : Stream.of(report);
        })
        .toList();
  }

  private TrustReport report(CertificateStore store, Step step) {
    try {
      step.take(store);
      return standing(store);
    } catch (ToolFailed | IOException e) {
      return new TrustReport(
          store.browser(), store.place(), Status.FAILED, String.valueOf(e.getMessage()));
    }
  }

  private TrustReport standing(CertificateStore store) throws ToolFailed {
    List<StoredAuthority> all = store.authorities();
    List<StoredAuthority> ours = all.stream().filter(this::isOurs).toList();
    Status status;
    String detail = "";
    if (all.size() > ours.size()) {
      status = Status.FOREIGN;
      detail =
          ours.isEmpty()
              ? "Another certificate of this kind of name is there, and ours is not."
              : "Another certificate of this kind of name is there beside ours.";
    } else if (ours.isEmpty()) {
      status = Status.ABSENT;
    } else if (certificate.isExpiredAt(clock.instant())) {
      status = Status.EXPIRED;
    } else if (ours.stream().noneMatch(StoredAuthority::trusted)) {
      status = Status.DISTRUSTED;
    } else {
      status = certificate.isDueAt(clock.instant()) ? Status.EXPIRING : Status.INSTALLED;
    }
    return new TrustReport(store.browser(), store.place(), status, detail);
  }

  private boolean isOurs(StoredAuthority stored) {
    return stored.certificate().equals(certificate.authority());
  }

  /// One that is there alone and trusted is not put in again, however near its end.
  private boolean isToBeReplaced(CertificateStore store) throws ToolFailed {
    return switch (standing(store).status()) {
      case ABSENT, FOREIGN, DISTRUSTED, FAILED -> true;
      case INSTALLED, EXPIRING, EXPIRED -> false;
    };
  }

  /// Takes nothing out before ours is in, because a store may refuse what is new and give up what is old, as one of Firefox's
  /// with a primary password does.
  private void replace(CertificateStore store) throws ToolFailed, IOException {
    Path pem = Files.createTempFile("semper-authority", ".pem");
    try {
      Files.writeString(pem, certificate.authorityPem());
      String ours = PemCertificates.name(certificate.authority());
      store.add(pem, ours);
      for (String name : names(store)) {
        if (!name.equals(ours)) {
          store.remove(name);
        }
      }
      if (!store.authorities().stream().allMatch(this::isOurs)) {
        // Another one of this very name, which goes with it.
        store.remove(ours);
        store.add(pem, ours);
      }
    } finally {
      Files.delete(pem);
    }
  }

  private static void removeAll(CertificateStore store) throws ToolFailed {
    for (String name : names(store)) {
      store.remove(name);
    }
  }

  private static Set<String> names(CertificateStore store) throws ToolFailed {
    return store.authorities().stream().map(StoredAuthority::name).collect(Collectors.toSet());
  }

  /// A store that cannot be read may hold it.
  private static boolean holdsAny(CertificateStore store, List<X509Certificate> former) {
    try {
      return store.authorities().stream().anyMatch(stored -> former.contains(stored.certificate()));
    } catch (ToolFailed e) {
      return true;
    }
  }
}
