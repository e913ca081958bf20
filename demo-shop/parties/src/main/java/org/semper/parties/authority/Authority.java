package org.semper.parties.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.semper.server.Reply;
import org.semper.server.Route;
import org.semper.supporting.crypto.KeyFileRejected;
import org.semper.supporting.crypto.OcspQuestion;
import org.semper.supporting.crypto.Pem;
import org.semper.supporting.crypto.Revocation;
import org.semper.supporting.crypto.Subject;
import org.semper.supporting.crypto.SubjectNumber;
import org.semper.supporting.store.Migrations;
import org.semper.supporting.store.Store;

/// A certification authority: registers parties, issues and revokes their certificates, and says which are revoked.
///
/// Addresses: `POST /registrations`, `POST /ocsp`, `GET /ocsp/…`, `GET /crl/root.crl`, `GET /crl/issuing.crl`,
/// `GET /certificates/root.pem`. The operator's acts are methods here and have no address.
public final class Authority {

  /// Tables that its store must have.
  public static final Migrations MIGRATIONS =
      Migrations.of(
          "authority",
          CertificateRegister.TABLE
              + RegistrationTokens.TABLE
              + HeldNames.TABLE
              + Registrar.TABLE
              + RevocationLists.TABLE);

  private static final int MAX_APPLICATION = 32 * 1024;

  private final AuthorityKeys keys;
  private final Store store;
  private final Clock clock;
  private final RegistrationTokens tokens = new RegistrationTokens();
  private final RevocationLists rootList;
  private final RevocationLists issuingList;

  private Authority(AuthorityKeys keys, Store store, Clock clock) {
    this.keys = keys;
    this.store = store;
    this.clock = clock;
    this.rootList = new RevocationLists(keys.root(), store, clock);
    this.issuingList = new RevocationLists(keys.issuing(), store, clock);
  }

  /// Opens the authority in a folder; makes its keys at the first start.
  ///
  /// @param subject name and country in its certificates; only used at the first start
  /// @param store opened with [#MIGRATIONS]
  public static Authority open(Path folder, Subject subject, Store store, Clock clock)
      throws IOException, KeyFileRejected {
    AuthorityKeys keys = AuthorityKeys.readOrCreate(folder, subject, clock);
    store.inTransaction(tx -> {
      CertificateRegister.enter(tx, keys.issuing().certificate(), keys.root().certificate());
      return keys;
    });
    return new Authority(keys, store, clock);
  }

  /// What it serves.
  public List<Route> routes() {
    Registrar registrar =
        new Registrar(
            keys.issuing(), new RenewalProof(keys, rootList, issuingList, clock), store, clock);
    StatusResponder status = new StatusResponder(keys, store, clock);
    return List.of(
        Route.postJson("/registrations", MAX_APPLICATION, registrar::register),
        Route.post("/ocsp", "application/ocsp-request", OcspQuestion.MAX_BYTES, status::post),
        Route.get("/ocsp/", status::get),
        Route.get("/crl/root.crl", request -> list(rootList)),
        Route.get("/crl/issuing.crl", request -> list(issuingList)),
        Route.get("/certificates/root.pem", request -> pem(root())));
  }

  /// The certificate that parties trust.
  public X509Certificate root() {
    return keys.root().certificate();
  }

  /// How it stands in trust lists.
  ///
  /// @param base where it is served, such as `https://authority.localhost:8443/`
  public org.semper.supporting.crypto.Authority trustEntry(String name, URI base) {
    return new org.semper.supporting.crypto.Authority(
        name,
        root(),
        true,
        base.resolve("/registrations"),
        base.resolve("/ocsp"),
        List.of(base.resolve("/crl/root.crl"), base.resolve("/crl/issuing.crl")));
  }

  /// A token for one registration of this registrant, good for a week. The operator gives it to them after checking all that it says.
  public String registrationToken(Registrant registrant) {
    return store.inTransaction(
        tx -> tokens.issue(tx, registrant, Optional.empty(), clock.instant()));
  }

  /// Likewise for a subject that is certified already and cannot prove an older key, or changed its name, hosts or role. The operator
  /// has made sure that it is the same subject.
  public String registrationToken(Registrant registrant, SubjectNumber number) {
    return store.inTransaction(
        tx -> tokens.issue(tx, registrant, Optional.of(number), clock.instant()));
  }

  /// The certificates of parties, those that ended and were revoked too, the one that ends first at the head.
  public List<IssuedCertificate> certificates() {
    return store.inTransaction(CertificateRegister::all).stream()
        .sorted(Comparator.comparing(IssuedCertificate::ends))
        .toList();
  }

  /// Revokes a party's certificate for good. The revocation list says so from now on; OCSP responses that were handed out
  /// before still count until they end.
  ///
  /// @throws IllegalArgumentException if no party has a certificate of this number
  public void revoke(BigInteger serial, Revocation.Reason reason) {
    Revocation revocation = new Revocation(clock.instant(), reason);
    X509Certificate issuer = keys.issuing().certificate();
    boolean found =
        store.inTransaction(tx -> {
          issuingList.outdate(tx);
          return CertificateRegister.revoke(tx, issuer, serial, revocation);
        });
    if (!found) {
      throw new IllegalArgumentException("no certificate of this number");
    }
  }

  private static Reply list(RevocationLists lists) {
    return Reply.of("application/pkix-crl", lists.current());
  }

  private static Reply pem(X509Certificate certificate) {
    return Reply.of(
        "application/x-pem-file", Pem.certificate(certificate).getBytes(StandardCharsets.US_ASCII));
  }
}
