package org.semper.shop;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.semper.api.web.WebOrigin;
import org.semper.merchant.MerchantKeys;
import org.semper.merchant.MerchantKit;
import org.semper.merchant.SellerApplication;
import org.semper.parties.authority.Registrant;
import org.semper.parties.bank.Bank;
import org.semper.payments.banktransfer.Iban;
import org.semper.shop.storefront.Storefront;
import org.semper.shop.storefront.Storefronts;
import org.semper.supporting.crypto.KeyFileRejected;
import org.semper.supporting.crypto.Pem;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.Subject;
import org.semper.supporting.crypto.TlsAuthority;
import org.semper.supporting.crypto.TlsIdentity;
import org.semper.supporting.crypto.TrustList;
import org.semper.supporting.crypto.Validity;
import org.semper.supporting.crypto.VerificationFailed;
import org.semper.supporting.crypto.authority.CertifiedNotary;
import org.semper.supporting.crypto.authority.CertifiedParty;
import org.semper.supporting.crypto.authority.RegistrationRejected;

/// A whole marketplace on loopback, with keys and certificates of its own: an authority, a bank, a notary and two storefronts, each on a
/// free port of its own below `.localhost`.
public final class Marketplace implements AutoCloseable {

  private static final Duration WEB_LIFETIME = Duration.ofDays(90);

  /// For programs whose clocks are a little behind.
  private static final Duration MARGIN = Duration.ofMinutes(10);

  private final Path folder;
  private final Clock clock = Clock.systemUTC();
  private final TlsAuthority web;
  private final RunningAuthority authority;
  private final RunningBank bank;
  private final RunningNotary notary;
  private final TrustList trust;
  private final Map<String, RunningStorefront> storefronts = new LinkedHashMap<>();

  private Marketplace(Path folder)
      throws IOException, KeyFileRejected, RegistrationRejected, VerificationFailed {
    this.folder = folder;
    this.web =
        new TlsAuthority(
            "SEMPER demo web root",
            Set.of("localhost"),
            Set.of(),
            Validity.lasting(clock.instant().minus(MARGIN), WEB_LIFETIME));
    this.authority =
        RunningAuthority.start(
            folder.resolve("authority"), webCertificate(RunningAuthority.HOST), anyPort(), clock);
    TrustList bare =
        new TrustList(List.of(authority.trustEntry()), List.of(web.certificate()), List.of());
    this.bank = bank(bare);
    this.notary = notary(bare);
    this.trust =
        new TrustList(
            bare.authorities(),
            bare.webRoots(),
            List.of(bank.directoryEntry()),
            List.of(notary.directoryEntry()),
            Set.of("localhost"));
    for (Storefront storefront : List.of(Storefronts.actimedia(), Storefronts.notenhaus())) {
      storefronts.put(storefront.key(), storefront(storefront));
    }
    Files.writeString(webRoot(), Pem.certificate(web.certificate()));
  }

  /// Starts all parties.
  ///
  /// @param folder for their keys and books; an earlier marketplace's goes on with its own
  public static Marketplace start(Path folder) throws IOException {
    Files.createDirectories(folder);
    try {
      return new Marketplace(folder);
    } catch (KeyFileRejected | RegistrationRejected | VerificationFailed e) {
      throw new IOException("The marketplace cannot start: " + e.getMessage(), e);
    }
  }

  /// Whom a shopper of this marketplace trusts.
  public TrustList trustList() {
    return trust;
  }

  /// PEM of the authority that vouches for the marketplace's web servers; for browsers.
  public Path webRoot() {
    return folder.resolve("web-root.pem");
  }

  /// Web origin of a storefront.
  ///
  /// @param key such as `actimedia`
  public WebOrigin origin(String key) {
    return storefront(key).origin();
  }

  /// The account a storefront's customers pay to.
  public Iban account(String key) {
    return storefront(key).account();
  }

  /// A storefront's merchant: what was sold, complaints, and their answers.
  public MerchantKit merchant(String key) {
    return storefront(key).kit();
  }

  /// Makes an address that opens a storefront's desk, where the merchant answers complaints, in one browser, once. Whoever has it
  /// first acts as the merchant; the one made before opens nothing any more.
  public URI deskLink(String key) {
    return storefront(key).deskLink();
  }

  /// A web server's certificate. As on the web, whoever has a name gets one, look-alikes of others' names included.
  public TlsIdentity webCertificate(String host) {
    return web.issue(List.of(host), List.of());
  }

  /// Certifies one more seller, whose shop is not part of the marketplace; the keys stay in a folder of its host's name.
  ///
  /// @param host of its shop; a seller that is already certified for it keeps its keys
  public MerchantKeys certify(Subject seller, String host) throws IOException {
    try {
      return keys(folder.resolve(host), seller, host);
    } catch (KeyFileRejected | RegistrationRejected | VerificationFailed e) {
      throw new IOException("The seller is not certified: " + e.getMessage(), e);
    }
  }

  /// By which all its parties go.
  public Clock clock() {
    return clock;
  }

  public Bank bank() {
    return bank.bank();
  }

  @Override
  public void close() {
    storefronts.values().forEach(RunningStorefront::close);
    notary.close();
    bank.close();
    authority.close();
  }

  private RunningStorefront storefront(String key) {
    RunningStorefront found = storefronts.get(key);
    if (found == null) {
      throw new IllegalArgumentException("no such storefront: " + key);
    }
    return found;
  }

  private RunningBank bank(TrustList trusted)
      throws IOException, KeyFileRejected, RegistrationRejected, VerificationFailed {
    Path own = folder.resolve("bank");
    CertifiedParty party =
        CertifiedParty.open(
            own,
            trusted,
            new CertifiedParty.Applicant(
                Subject.of(RunningBank.NAME, "FR"),
                Role.BANK,
                Set.of(RunningBank.HOST),
                token(
                    own,
                    Registrant.of(
                        Subject.of(RunningBank.NAME, "FR"), Role.BANK, Set.of(RunningBank.HOST)))),
            clock);
    return RunningBank.start(own, party, webCertificate(RunningBank.HOST), anyPort());
  }

  private RunningNotary notary(TrustList trusted)
      throws IOException, KeyFileRejected, RegistrationRejected, VerificationFailed {
    Path own = folder.resolve("notary");
    CertifiedNotary keys =
        CertifiedNotary.open(
            own,
            trusted,
            Subject.of(RunningNotary.NAME, "FR"),
            RunningNotary.HOST,
            token(
                own,
                Registrant.ofTimeStamps(Subject.of(RunningNotary.NAME, "FR"), RunningNotary.HOST)),
            clock);
    return RunningNotary.start(own, keys, webCertificate(RunningNotary.HOST), anyPort());
  }

  private RunningStorefront storefront(Storefront storefront)
      throws IOException, KeyFileRejected, RegistrationRejected, VerificationFailed {
    Path own = folder.resolve(storefront.key());
    String host = RunningStorefront.host(storefront);
    Subject subject =
        new Subject(
            storefront.company(), storefront.country(), Optional.of(storefront.registration()));
    MerchantKeys keys = keys(own, subject, host);
    return RunningStorefront.start(
        own, storefront, keys, bank.directoryEntry(), webCertificate(host), anyPort());
  }

  private MerchantKeys keys(Path own, Subject seller, String host)
      throws IOException, KeyFileRejected, RegistrationRejected, VerificationFailed {
    Set<String> hosts = Set.of(host);
    String token = token(own, Registrant.of(seller, Role.SELLER, hosts)).orElse("");
    return MerchantKeys.open(own, trust, new SellerApplication(seller, hosts, token), clock);
  }

  /// Empty where the folder has its keys already: they were certified at an earlier start.
  private Optional<String> token(Path own, Registrant registrant) {
    return Files.exists(own.resolve("identity.json"))
        ? Optional.empty()
        : Optional.of(authority.authority().registrationToken(registrant));
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }
}
