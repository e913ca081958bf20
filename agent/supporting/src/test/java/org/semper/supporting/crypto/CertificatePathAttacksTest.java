package org.semper.supporting.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.junit.jupiter.api.Test;
import org.semper.api.statement.StapledStatement;
import org.semper.supporting.crypto.VerificationFailed.Reason;

/// Chains that lead elsewhere, in another order, further than allowed, or at another time.
final class CertificatePathAttacksTest {

  private final TestPki pki = new TestPki();
  private final Identity seller = pki.identity("ACTIMEDIA", Role.SELLER, "actimedia.localhost");
  private final X509Certificate leaf = seller.certificate();
  private final X509Certificate issuing = pki.issuing().certificate();
  private final X509Certificate root = pki.root().certificate();

  @Test
  void refuses_certificates_in_another_order() {
    refuses(with(List.of(issuing, leaf)), Reason.UNTRUSTED_ISSUER);
  }

  @Test
  void refuses_extra_certificates() {
    X509Certificate other = new TestPki().issuing().certificate();

    refuses(with(List.of(leaf, issuing, root)), Reason.UNTRUSTED_ISSUER);
    refuses(with(List.of(leaf, issuing, other)), Reason.UNTRUSTED_ISSUER);
    refuses(with(List.of(leaf, other, issuing)), Reason.UNTRUSTED_ISSUER);
    refuses(with(List.of(leaf, issuing, issuing)), Reason.UNTRUSTED_ISSUER);
  }

  @Test
  void refuses_a_chain_without_its_issuer() {
    refuses(with(List.of(leaf)), Reason.UNTRUSTED_ISSUER);
  }

  @Test
  void refuses_another_authority_of_the_same_name() {
    TestPki impostor = new TestPki();
    Identity other = impostor.identity("ACTIMEDIA", Role.SELLER, "actimedia.localhost");
    StapledStatement statement =
        StatementForge.by(other).stapled(impostor.responses(other, impostor.clock()));

    refuses(statement, Reason.UNTRUSTED_ISSUER);
  }

  @Test
  void refuses_another_issuer_of_the_same_name_and_key_identifier() {
    KeyPair forged = TestKeys.ec("secp256r1");
    X509Certificate impostor =
        CertificateForge.issuing(forged.getPublic().getEncoded(), pki.years(5))
            .subject(X500Name.getInstance(issuing.getSubjectX500Principal().getEncoded()))
            .with(
                Extension.subjectKeyIdentifier,
                false,
                new SubjectKeyIdentifier(CertificateForge.keyIdentifier(issuing)))
            .with(
                Extension.authorityKeyIdentifier,
                false,
                new AuthorityKeyIdentifier(CertificateForge.keyIdentifier(root)))
            .signedBy(root, "SHA256withECDSA", forged.getPrivate());

    refuses(with(List.of(leaf, impostor)), Reason.UNTRUSTED_ISSUER);
  }

  @Test
  void refuses_a_self_signed_certificate() {
    KeyPair pair = TestKeys.ec("secp256r1");
    X509Certificate own =
        CertificateForge.seller(pair.getPublic().getEncoded(), pki.years(2))
            .selfSigned("SHA256withECDSA", pair);

    refuses(
        StatementForge.by(List.of(own, issuing), "ES256", pair.getPrivate()).stapled(List.of()),
        Reason.UNTRUSTED_ISSUER);
  }

  @Test
  void refuses_a_party_that_certifies_others() {
    KeyPair pair = TestKeys.ec("secp256r1");
    X509Certificate below =
        CertificateForge.seller(pair.getPublic().getEncoded(), pki.years(2)).signedBy(seller);

    refuses(
        StatementForge.by(List.of(below, leaf, issuing), "ES256", pair.getPrivate())
            .stapled(List.of()),
        Reason.CERTIFICATE_PROFILE);
  }

  @Test
  void refuses_an_issuer_below_one_that_may_issue_no_issuers() {
    Identity deeper =
        new CertificateIssuer(pki.issuing())
            .newIssuing(Subject.of("Deeper", "FR"), Set.of(Role.SELLER), pki.years(2));
    KeyPair pair = TestKeys.ec("secp256r1");
    X509Certificate below =
        CertificateForge.seller(pair.getPublic().getEncoded(), pki.years(2)).signedBy(deeper);

    refuses(
        StatementForge.by(List.of(below, deeper.certificate(), issuing), "ES256", pair.getPrivate())
            .stapled(List.of()),
        Reason.CERTIFICATE_PROFILE);
  }

  @Test
  void accepts_two_issuers_where_the_upper_one_may_issue_issuers() throws Exception {
    KeyPair upperKey = TestKeys.ec("secp256r1");
    KeyPair lowerKey = TestKeys.ec("secp256r1");
    KeyPair leafKey = TestKeys.ec("secp256r1");
    X509Certificate upper =
        CertificateForge.issuing(upperKey.getPublic().getEncoded(), pki.years(5))
            .subject(new X500Name("C=FR, CN=Upper"))
            .with(Extension.basicConstraints, true, new BasicConstraints(1))
            .signedBy(pki.root());
    X509Certificate lower =
        CertificateForge.issuing(lowerKey.getPublic().getEncoded(), pki.years(5))
            .signedBy(upper, "SHA256withECDSA", upperKey.getPrivate());
    X509Certificate party =
        CertificateForge.seller(leafKey.getPublic().getEncoded(), pki.years(2))
            .signedBy(lower, "SHA256withECDSA", lowerKey.getPrivate());

    CertificatePath path =
        CertificatePath.verify(
            List.of(party, lower, upper), pki.trustList(), pki.clock().instant());

    assertThat(path.signer().roles()).containsExactly(Role.SELLER);
  }

  @Test
  void refuses_expired_and_future_certificates_anywhere_in_the_chain() {
    refusesAfter(Duration.ofDays(365 + 1), Reason.CERTIFICATE_EXPIRED);
    refusesAfter(Duration.ofDays(365 * 9 + 1), Reason.CERTIFICATE_EXPIRED);
    refusesAfter(Duration.ofDays(365 * 19 + 1), Reason.CERTIFICATE_EXPIRED);
    refusesAfter(Duration.ofDays(-366), Reason.CERTIFICATE_EXPIRED);
  }

  @Test
  void refuses_an_issuing_certificate_that_expired_before_the_partys() {
    KeyPair key = TestKeys.ec("secp256r1");
    KeyPair leafKey = TestKeys.ec("secp256r1");
    Validity past =
        new Validity(
            pki.clock().instant().minus(Duration.ofDays(100)),
            pki.clock().instant().minusSeconds(1));
    X509Certificate expired =
        CertificateForge.issuing(key.getPublic().getEncoded(), past).signedBy(pki.root());
    X509Certificate party =
        CertificateForge.seller(leafKey.getPublic().getEncoded(), pki.years(2))
            .signedBy(expired, "SHA256withECDSA", key.getPrivate());

    refuses(
        StatementForge.by(List.of(party, expired), "ES256", leafKey.getPrivate())
            .stapled(List.of()),
        Reason.CERTIFICATE_EXPIRED);
  }

  @Test
  void refuses_a_statement_older_than_its_certificate() {
    StapledStatement statement =
        StatementForge.by(seller)
            .issuedAt(pki.clock().instant().minus(Duration.ofDays(366)))
            .stapled(pki.responses(seller, pki.clock()));

    refuses(statement, Reason.ISSUED_OUTSIDE_VALIDITY);
  }

  @Test
  void refuses_a_statement_older_than_an_issuing_certificate() {
    KeyPair key = TestKeys.ec("secp256r1");
    KeyPair leafKey = TestKeys.ec("secp256r1");
    Validity young =
        Validity.lasting(pki.clock().instant().minus(Duration.ofDays(1)), Duration.ofDays(100));
    X509Certificate issuing =
        CertificateForge.issuing(key.getPublic().getEncoded(), young).signedBy(pki.root());
    X509Certificate party =
        CertificateForge.seller(leafKey.getPublic().getEncoded(), pki.years(2))
            .signedBy(issuing, "SHA256withECDSA", key.getPrivate());

    refuses(
        StatementForge.by(List.of(party, issuing), "ES256", leafKey.getPrivate())
            .issuedAt(pki.clock().instant().minus(Duration.ofDays(2)))
            .stapled(List.of()),
        Reason.ISSUED_OUTSIDE_VALIDITY);
  }

  @Test
  void refuses_a_role_that_the_issuer_may_not_grant() throws Exception {
    Identity buyersOnly =
        new CertificateIssuer(pki.root())
            .newIssuing(Subject.of("Buyers only", "FR"), Set.of(Role.BUYER), pki.years(5));

    refuses(below(buyersOnly, forge -> forge), Reason.CERTIFICATE_PROFILE);
  }

  @Test
  void keeps_only_the_roles_that_the_whole_chain_grants() throws Exception {
    Identity buyersOnly =
        new CertificateIssuer(pki.root())
            .newIssuing(Subject.of("Buyers only", "FR"), Set.of(Role.BUYER), pki.years(5));

    refuses(
        below(buyersOnly, forge -> forge.policies(Role.BUYER.policyOid(), Role.SELLER.policyOid())),
        Reason.WRONG_ROLE);
  }

  @Test
  void refuses_names_outside_the_issuers_constraints() {
    var shops = permitted(new GeneralName(GeneralName.dNSName, "shops.localhost"));
    refuses(below(constrained(shops), forge -> forge), Reason.CERTIFICATE_PROFILE);
    refuses(
        below(constrained(shops), forge -> forge.hosts("evilshops.localhost")),
        Reason.CERTIFICATE_PROFILE);
    refuses(
        below(constrained(shops), forge -> forge.hosts("a.shops.localhost", "b.localhost")),
        Reason.CERTIFICATE_PROFILE);
    refuses(
        below(
            constrained(
                new NameConstraints(
                    null,
                    new GeneralSubtree[] {
                      new GeneralSubtree(
                          new GeneralName(GeneralName.dNSName, "actimedia.localhost"))
                    })),
            forge -> forge.hosts("www.actimedia.localhost")),
        Reason.CERTIFICATE_PROFILE);
    refuses(
        below(
            constrained(
                permitted(
                    new GeneralName(GeneralName.directoryName, new X500Name("C=DE").toString()))),
            forge -> forge),
        Reason.CERTIFICATE_PROFILE);
  }

  @Test
  void accepts_names_inside_the_issuers_constraints() throws Exception {
    var shops = permitted(new GeneralName(GeneralName.dNSName, "shops.localhost"));
    StapledStatement statement =
        below(constrained(shops), forge -> forge.hosts("a.shops.localhost"));

    CertificatePath path =
        CertificatePath.verify(
            statement.statement().certificates(), pki.trustList(), pki.clock().instant());

    assertThat(path.signer().hosts()).containsExactly("a.shops.localhost");
  }

  @Test
  void refuses_names_outside_the_roots_constraints() throws Exception {
    KeyPair rootKey = TestKeys.ec("secp256r1");
    KeyPair issuingKey = TestKeys.ec("secp256r1");
    KeyPair leafKey = TestKeys.ec("secp256r1");
    X509Certificate constrainedRoot =
        CertificateForge.issuing(rootKey.getPublic().getEncoded(), pki.years(9))
            .subject(new X500Name("C=FR, CN=Constrained root"))
            .with(Extension.basicConstraints, true, new BasicConstraints(true))
            .with(
                Extension.nameConstraints,
                true,
                permitted(new GeneralName(GeneralName.dNSName, "shops.localhost")))
            .without(Extension.certificatePolicies)
            .selfSigned("SHA256withECDSA", rootKey);
    IssuerProfile.requireRoot(constrainedRoot);
    X509Certificate middle =
        CertificateForge.issuing(issuingKey.getPublic().getEncoded(), pki.years(5))
            .signedBy(constrainedRoot, "SHA256withECDSA", rootKey.getPrivate());
    X509Certificate party =
        CertificateForge.seller(leafKey.getPublic().getEncoded(), pki.years(2))
            .signedBy(middle, "SHA256withECDSA", issuingKey.getPrivate());
    var at = URI.create("https://authority.localhost/");
    TrustList trust =
        new TrustList(
            List.of(new Authority("Constrained", constrainedRoot, true, at, at, List.of())),
            List.of(),
            List.of());

    assertThatExceptionOfType(VerificationFailed.class)
        .isThrownBy(
            () -> CertificatePath.verify(List.of(party, middle), trust, pki.clock().instant()))
        .extracting(VerificationFailed::reason)
        .isEqualTo(Reason.CERTIFICATE_PROFILE);
  }

  @Test
  void refuses_an_issuer_without_the_right_to_sign_certificates() {
    KeyPair key = TestKeys.ec("secp256r1");
    KeyPair leafKey = TestKeys.ec("secp256r1");
    X509Certificate crlOnly =
        CertificateForge.issuing(key.getPublic().getEncoded(), pki.years(5))
            .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.cRLSign))
            .signedBy(pki.root());
    X509Certificate party =
        CertificateForge.seller(leafKey.getPublic().getEncoded(), pki.years(2))
            .signedBy(crlOnly, "SHA256withECDSA", key.getPrivate());

    refuses(
        StatementForge.by(List.of(party, crlOnly), "ES256", leafKey.getPrivate())
            .stapled(List.of()),
        Reason.CERTIFICATE_PROFILE);
  }

  private NameConstraints permitted(GeneralName name) {
    return new NameConstraints(new GeneralSubtree[] {new GeneralSubtree(name)}, null);
  }

  private Identity constrained(NameConstraints constraints) {
    SigningKey key = SigningKey.generate(new SecureRandom());
    X509Certificate certificate =
        CertificateForge.issuing(key.spki(), pki.years(5))
            .with(Extension.nameConstraints, true, constraints)
            .signedBy(pki.root());
    return new Identity(key, List.of(certificate), TestPki.AUTHORITY);
  }

  private StapledStatement below(Identity issuer, UnaryOperator<CertificateForge> change) {
    KeyPair key = TestKeys.ec("secp256r1");
    X509Certificate party =
        change
            .apply(CertificateForge.seller(key.getPublic().getEncoded(), pki.years(2)))
            .signedBy(issuer);
    return StatementForge.by(List.of(party, issuer.certificate()), "ES256", key.getPrivate())
        .stapled(
            List.of(
                pki.response(issuer, party, Optional.empty(), pki.clock()),
                pki.response(pki.root(), issuer.certificate(), Optional.empty(), pki.clock())));
  }

  private StapledStatement with(List<X509Certificate> chain) {
    return StatementForge.by(seller).certificates(chain).stapled(List.of());
  }

  private void refusesAfter(Duration duration, Reason reason) {
    Clock then = Clock.offset(pki.clock(), duration);
    StapledStatement statement = StatementForge.by(seller).stapled(pki.responses(seller, then));

    assertThatExceptionOfType(VerificationFailed.class)
        .isThrownBy(() -> pki.verifier(then).verify(statement, Role.SELLER))
        .extracting(VerificationFailed::reason)
        .isEqualTo(reason);
  }

  private void refuses(StapledStatement statement, Reason reason) {
    assertThatExceptionOfType(VerificationFailed.class)
        .isThrownBy(() -> pki.verifier().verify(statement, Role.SELLER))
        .extracting(VerificationFailed::reason)
        .isEqualTo(reason);
  }
}
