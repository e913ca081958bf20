package org.semper.supporting.crypto;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.supporting.crypto.TrustListRejected.Reason;

/// Whom the owner trusts, and for what: authorities for what parties say, web roots for TLS, banks to open accounts with,
/// notaries to ask for time-stamps.
/// Read from `trust.json`, or from a list that its operator signed ([SignedTrustList]); a list with one bad member is refused
/// whole.
///
/// @param authorities whose certificates count for statements
/// @param webRoots additional roots for TLS servers, besides the platform's; never used for statements
/// @param webHosts hosts, besides those of the list's services, for which the web roots count: shops of a marketplace. Each
///     stands for itself and every name below it
public record TrustList(
    List<Authority> authorities,
    List<X509Certificate> webRoots,
    List<BankDirectoryEntry> banks,
    List<NotaryDirectoryEntry> notaries,
    Set<String> webHosts) {

  static final int MAX_BYTES = 1024 * 1024;

  public TrustList {
    authorities = List.copyOf(authorities);
    webRoots = List.copyOf(webRoots);
    banks = List.copyOf(banks);
    notaries = List.copyOf(notaries);
    webHosts = Set.copyOf(webHosts);
  }

  /// A list whose web roots count for its services alone.
  public TrustList(
      List<Authority> authorities,
      List<X509Certificate> webRoots,
      List<BankDirectoryEntry> banks,
      List<NotaryDirectoryEntry> notaries) {
    this(authorities, webRoots, banks, notaries, Set.of());
  }

  /// Likewise, of a list that names no notary.
  public TrustList(
      List<Authority> authorities, List<X509Certificate> webRoots, List<BankDirectoryEntry> banks) {
    this(authorities, webRoots, banks, List.of());
  }

  public static TrustList read(Path file) throws TrustListRejected {
    try {
      return TrustListJson.parse(StrictJson.parse(Files.readAllBytes(file), MAX_BYTES));
    } catch (NoSuchFileException e) {
      throw new TrustListRejected(Reason.MISSING, file.toString(), e);
    } catch (IOException e) {
      throw new TrustListRejected(Reason.UNREADABLE, file.toString(), e);
    } catch (JsonRejected e) {
      throw new TrustListRejected(Reason.NOT_A_TRUST_LIST, file.toString(), e);
    } catch (CertificateException e) {
      throw new TrustListRejected(Reason.CERTIFICATE, file.toString(), e);
    } catch (VerificationFailed e) {
      throw new TrustListRejected(Reason.ROOT_PROFILE, file.toString(), e);
    }
  }

  /// Writes the list, replacing one that is there; what [#read] reads.
  public void write(Path file) throws IOException {
    String text = TrustListJson.of(this).toPrettyString() + "\n";
    OwnerOnlyFile.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /// The same list, whose web roots count for more hosts.
  public TrustList withWebHosts(Set<String> hosts) {
    return new TrustList(authorities, webRoots, banks, notaries, hosts);
  }

  /// The web roots and the hosts they count for: those of the list's own services, and [#webHosts].
  public WebRoots web() {
    Set<String> hosts = new HashSet<>(webHosts);
    services().forEach(service -> hosts.add(service.getHost()));
    return new WebRoots(webRoots, hosts);
  }

  private Stream<URI> services() {
    Stream<URI> ofAuthorities =
        authorities.stream()
            .flatMap(each ->
                Stream.concat(Stream.of(each.registration(), each.ocsp()), each.crls().stream()));
    Stream<URI> ofBanks = banks.stream().flatMap(bank -> Stream.of(bank.url(), bank.accounts()));
    Stream<URI> ofNotaries = notaries.stream().map(NotaryDirectoryEntry::timeStamps);
    return Stream.of(ofAuthorities, ofBanks, ofNotaries).flatMap(each -> each);
  }
}
