package org.semper.supporting.crypto;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// A whole authority for tests: root, issuing certificate, parties, OCSP responses, trust list. Everything is valid around
/// the time of its clock.
public final class TestPki {

  /// The slides' order was signed on 25 May 1997 at 14:00.
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("1997-05-25T14:00:00Z"), ZoneOffset.UTC);

  public static final String AUTHORITY = "Test authority";

  private final Clock clock;
  private final Identity root;
  private final Identity issuing;

  public TestPki() {
    this(CLOCK);
  }

  public TestPki(Clock clock) {
    this.clock = clock;
    this.root = CertificateIssuer.newRoot(Subject.of(AUTHORITY, "FR"), years(20));
    this.issuing =
        new CertificateIssuer(root)
            .newIssuing(Subject.of("Test issuing", "FR"), EnumSet.allOf(Role.class), years(10));
  }

  public Clock clock() {
    return clock;
  }

  public Identity root() {
    return root;
  }

  public Identity issuing() {
    return issuing;
  }

  public TrustList trustList() {
    URI at = URI.create("https://authority.localhost/");
    return new TrustList(
        List.of(
            new Authority(
                AUTHORITY,
                root.certificate(),
                true,
                at.resolve("registrations"),
                at.resolve("ocsp"),
                List.of(at.resolve("crl/root.crl"), at.resolve("crl/issuing.crl")))),
        List.of(),
        List.of());
  }

  public StatementVerifier verifier() {
    return verifier(clock);
  }

  public StatementVerifier verifier(Clock at) {
    return new StatementVerifier(trustList(), RevocationSource.none(), at);
  }

  public StatementSigner buyer(String name) {
    return signer(identity(name, Role.BUYER));
  }

  public StatementSigner seller(String name, String... hosts) {
    return signer(identity(name, Role.SELLER, hosts));
  }

  public StatementSigner bank(String name, String... hosts) {
    return signer(identity(name, Role.BANK, hosts));
  }

  /// Signs with fresh OCSP responses for both certificates.
  public StatementSigner signer(Identity identity) {
    return signer(identity, clock);
  }

  public StatementSigner signer(Identity identity, Clock at) {
    try {
      return new StatementSigner(identity, () -> responses(identity, at), at);
    } catch (VerificationFailed e) {
      throw new AssertionError(e);
    }
  }

  /// A subject of its own with each call, whatever its name.
  public Identity identity(String name, Role role, String... hosts) {
    return identity(newNumber(), name, role, hosts);
  }

  /// A number for a subject with several certificates.
  public static SubjectNumber newNumber() {
    return SubjectNumber.draw(new SecureRandom());
  }

  /// One more certificate, with a key of its own, for the subject of this number.
  public Identity identity(SubjectNumber number, String name, Role role, String... hosts) {
    return identity(
        new CertifiedSubject(number, Subject.of(name, "FR")),
        (request, subject) ->
            new CertificateIssuer(issuing)
                .issue(request, subject, Set.of(role), Set.of(hosts), years(2)));
  }

  /// A notary's identity for time-stamps.
  public Identity notary(String name) {
    return identity(
        new CertifiedSubject(newNumber(), Subject.of(name, "FR")),
        (request, subject) ->
            new CertificateIssuer(issuing)
                .issueForTimeStamps(request, subject, Set.of("notary.localhost"), years(2)));
  }

  private Identity identity(
      CertifiedSubject subject,
      BiFunction<CertificateRequest, CertifiedSubject, X509Certificate> issue) {
    NewIdentity fresh = NewIdentity.generate();
    try {
      X509Certificate certificate =
          issue.apply(
              CertificateRequest.verify(fresh.certificateRequest(subject.subject())), subject);
      return fresh.certified(
          List.of(Certificates.der(certificate), Certificates.der(issuing.certificate())),
          AUTHORITY);
    } catch (VerificationFailed e) {
      throw new AssertionError(e);
    }
  }

  /// "Good" for the identity's certificate and for the issuing one.
  public List<byte[]> responses(Identity identity, Clock at) {
    return responses(identity.certificates(), at);
  }

  /// @param chain a party's certificate and the issuing one
  List<byte[]> responses(List<X509Certificate> chain, Clock at) {
    return List.of(
        response(issuing, chain.getFirst(), Optional.empty(), at),
        response(root, issuing.certificate(), Optional.empty(), at));
  }

  public byte[] response(
      Identity issuer, X509Certificate subject, Optional<Revocation> revocation, Clock at) {
    OcspResponder responder =
        new OcspResponder(issuer.certificate(), issuer, Duration.ofHours(1), at);
    try {
      OcspQuestion question = OcspQuestion.parse(OcspQuestion.about(subject, issuer.certificate()));
      return revocation.isPresent()
          ? responder.revoked(question, revocation.get())
          : responder.good(question);
    } catch (VerificationFailed e) {
      throw new AssertionError(e);
    }
  }

  /// A vault whose passphrase is quick to check and protects nothing.
  public static Vault vault(Path file, String passphrase) {
    try {
      return Vault.create(
          file, passphrase.toCharArray(), salt -> new PassphraseHash(64, 1, 1, salt));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /// A validity that includes the clock's time.
  ///
  /// @param length in years, from one year before the clock's time
  public Validity years(int length) {
    return Validity.lasting(
        clock.instant().minus(Duration.ofDays(365)), Duration.ofDays(365L * length));
  }
}
