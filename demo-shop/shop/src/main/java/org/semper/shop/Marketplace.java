package org.semper.shop;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
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
import org.semper.supporting.crypto.OwnerOnlyFile;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.SignedTrustList;
import org.semper.supporting.crypto.Subject;
import org.semper.supporting.crypto.TlsAuthority;
import org.semper.supporting.crypto.TlsIdentity;
import org.semper.supporting.crypto.TrustList;
import org.semper.supporting.crypto.VerificationFailed;
import org.semper.supporting.crypto.authority.CertifiedNotary;
import org.semper.supporting.crypto.authority.CertifiedParty;
import org.semper.supporting.crypto.authority.RegistrationRejected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A whole marketplace on loopback, with keys and certificates of its own: an authority, a bank, a notary and two storefronts, each on a
/// port of its own below `.localhost`. All it knows is in a [MarketFolder]; started there again, it goes on.
public final class Marketplace implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Marketplace.class);

  private static final int AUTHORITY = 0;
  private static final int BANK = 1;
  private static final int NOTARY = 2;
  private static final int FIRST_SHOP = 3;

  private static final List<Storefront> SHOPS =
      List.of(Storefronts.actimedia(), Storefronts.notenhaus());

  private final MarketFolder folder;
  private final MarketPorts ports;
  private final Clock clock = Clock.systemUTC();
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final TlsAuthority web;
  private final RunningAuthority authority;
  private final RunningBank bank;
  private final SignedTrustList signed;
  private final TrustList trust;
  private final Map<String, RunningStorefront> storefronts = new LinkedHashMap<>();

  private Marketplace(MarketFolder folder, MarketPorts ports)
      throws IOException, KeyFileRejected, RegistrationRejected, VerificationFailed {
    this.folder = folder;
    this.ports = ports;
    FileChannel lock = folder.lock();
    open.push(lock);
    try {
      ports.requireFree();
      this.web = MarketWebRoot.open(folder, clock);
      this.authority = authority();
      TrustList bare =
          new TrustList(List.of(authority.trustEntry()), List.of(web.certificate()), List.of());
      this.bank = bank(bare);
      RunningNotary notary = notary(bare);
      this.trust =
          new TrustList(
              bare.authorities(),
              bare.webRoots(),
              List.of(bank.directoryEntry()),
              List.of(notary.directoryEntry()),
              Set.of("localhost"));
      for (int i = 0; i < SHOPS.size(); i++) {
        storefronts.put(SHOPS.get(i).key(), storefront(SHOPS.get(i), FIRST_SHOP + i));
      }
      trust.write(folder.plainTrustList());
      this.signed = MarketTrust.publish(folder, trust, clock);
    } catch (IOException
        | KeyFileRejected
        | RegistrationRejected
        | VerificationFailed
        | RuntimeException e) {
      close();
      throw e;
    }
  }

  /// Starts all parties on any free ports.
  ///
  /// @param folder for their keys and books; an earlier marketplace's goes on with its own
  public static Marketplace start(Path folder) throws IOException {
    return start(new MarketFolder(folder), MarketPorts.ANY);
  }

  /// Starts all parties on these ports, which the folder remembers.
  ///
  /// @throws MarketUnavailable if another marketplace runs in the folder, or a port is taken
  public static Marketplace start(MarketFolder folder, MarketPorts ports) throws IOException {
    OwnerOnlyFile.createFolder(folder.path());
    try {
      Marketplace started = new Marketplace(folder, ports);
      if (!ports.equals(MarketPorts.ANY)) {
        ports.write(folder.portsFile());
      }
      return started;
    } catch (KeyFileRejected | RegistrationRejected | VerificationFailed e) {
      throw new MarketUnavailable("the market cannot start: " + e.getMessage(), e);
    }
  }

  /// Keys of the shops, such as `actimedia`.
  public static List<String> shops() {
    return SHOPS.stream().map(Storefront::key).toList();
  }

  /// Web origin of a shop of a marketplace on ports of its own, whether it runs or not.
  public static WebOrigin origin(String shop, MarketPorts ports) {
    int port = ports.port(FIRST_SHOP + shops().indexOf(shop));
    return new WebOrigin("https://%s.localhost:%s".formatted(shop, port));
  }

  /// Whom a shopper of this marketplace trusts.
  public TrustList trustList() {
    return trust;
  }

  /// The same as its operator signed it and hands it out: in the folder, and on the authority's server.
  public SignedTrustList signedTrustList() {
    return signed;
  }

  /// Where the signed list is served.
  public URI trustListAddress() {
    return authority.address().resolve(RunningAuthority.TRUST_LIST);
  }

  /// PEM of the authority that vouches for the marketplace's web servers; for browsers.
  public Path webRoot() {
    return folder.webRoot();
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
      return keys(folder.shop(host), seller, host);
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

  /// Stops the last started first.
  @Override
  public void close() {
    for (AutoCloseable part = open.poll(); part != null; part = open.poll()) {
      try {
        part.close();
      } catch (Exception e) {
        LOG.warn("a part of the market did not end in order", e);
      }
    }
  }

  private RunningStorefront storefront(String key) {
    RunningStorefront found = storefronts.get(key);
    if (found == null) {
      throw new IllegalArgumentException("no such storefront: " + key);
    }
    return found;
  }

  private RunningAuthority authority() throws IOException, KeyFileRejected {
    return opened(
        RunningAuthority.start(
            folder, webCertificate(RunningAuthority.HOST), ports.address(AUTHORITY), clock));
  }

  private RunningBank bank(TrustList trusted)
      throws IOException, KeyFileRejected, RegistrationRejected, VerificationFailed {
    Path own = folder.bank();
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
    return opened(
        RunningBank.start(own, party, webCertificate(RunningBank.HOST), ports.address(BANK)));
  }

  private RunningNotary notary(TrustList trusted)
      throws IOException, KeyFileRejected, RegistrationRejected, VerificationFailed {
    Path own = folder.notary();
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
    return opened(
        RunningNotary.start(own, keys, webCertificate(RunningNotary.HOST), ports.address(NOTARY)));
  }

  private RunningStorefront storefront(Storefront storefront, int place)
      throws IOException, KeyFileRejected, RegistrationRejected, VerificationFailed {
    Path own = folder.shop(storefront.key());
    String host = RunningStorefront.host(storefront);
    Subject subject =
        new Subject(
            storefront.company(), storefront.country(), Optional.of(storefront.registration()));
    MerchantKeys keys = keys(own, subject, host);
    return opened(
        RunningStorefront.start(
            own,
            storefront,
            keys,
            bank.directoryEntry(),
            webCertificate(host),
            ports.address(place)));
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

  private <T extends AutoCloseable> T opened(T part) {
    open.push(part);
    return part;
  }
}
