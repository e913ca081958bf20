package org.semper.supporting.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CertPolicyId;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PolicyMappings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.semper.supporting.crypto.VerificationFailed.Reason;

/// Certificates of parties that a careless or bribed authority might issue.
final class SignerProfileTest {

  private static final TestPki PKI = new TestPki();
  private static final KeyPair KEY = TestKeys.ec("secp256r1");

  static Stream<Arguments> breaches() {
    return Stream.of(
        breach(
            "that issues",
            f -> f.with(Extension.basicConstraints, true, new BasicConstraints(true))),
        breach("without key usage", f -> f.without(Extension.keyUsage)),
        breach(
            "whose key usage may be ignored",
            f ->
                f.with(
                    Extension.keyUsage,
                    false,
                    usage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))),
        breach(
            "that promises nothing",
            f -> f.with(Extension.keyUsage, true, usage(KeyUsage.digitalSignature))),
        breach(
            "that encrypts",
            f ->
                f.with(
                    Extension.keyUsage,
                    true,
                    usage(KeyUsage.nonRepudiation | KeyUsage.keyEncipherment))),
        breach(
            "that signs certificates",
            f ->
                f.with(
                    Extension.keyUsage,
                    true,
                    usage(KeyUsage.nonRepudiation | KeyUsage.keyCertSign))),
        breach("without a purpose", f -> f.without(Extension.extendedKeyUsage)),
        breach(
            "for web servers",
            f ->
                f.with(Extension.extendedKeyUsage, false, purposes(KeyPurposeId.id_kp_serverAuth))),
        breach(
            "for documents and web servers",
            f ->
                f.with(
                    Extension.extendedKeyUsage,
                    false,
                    purposes(KeyPurpose.DOCUMENT_SIGNING.id(), KeyPurposeId.id_kp_serverAuth))),
        breach(
            "for any purpose",
            f ->
                f.with(
                    Extension.extendedKeyUsage, false, purposes(KeyPurposeId.anyExtendedKeyUsage))),
        breach("without a role", f -> f.without(Extension.certificatePolicies)),
        breach("with a foreign role", f -> f.policies("1.2.3.4")),
        breach("for any policy", f -> f.policies("2.5.29.32.0")),
        breach("without a key identifier", f -> f.without(Extension.subjectKeyIdentifier)),
        breach(
            "with constraints of its own",
            f ->
                f.with(
                    Extension.nameConstraints,
                    true,
                    new NameConstraints(
                        new GeneralSubtree[] {
                          new GeneralSubtree(new GeneralName(GeneralName.dNSName, "a.localhost"))
                        },
                        null))),
        breach(
            "with an unknown critical extension",
            f -> f.with(new ASN1ObjectIdentifier("1.2.3.4"), true, DERNull.INSTANCE)),
        breach("with policy mappings", f -> f.with(Extension.policyMappings, true, mappings())),
        breach("without a serial number", f -> f.serial(BigInteger.ZERO)),
        breach("with a negative serial number", f -> f.serial(BigInteger.valueOf(-1))),
        breach("with a serial number of 21 bytes", f -> f.serial(BigInteger.ONE.shiftLeft(160))),
        breach("for a wildcard", f -> f.hosts("*.localhost")),
        breach("for a host in capitals", f -> f.hosts("ACTIMEDIA.localhost")),
        breach("for a single label", f -> f.hosts("localhost")),
        breach("for a host with a dot at its end", f -> f.hosts("actimedia.localhost.")),
        breach("for a host with a null", f -> f.hosts("actimedia.localhost\u0000.evil.example")),
        breach(
            "for a mail address",
            f -> f.names(new GeneralName(GeneralName.rfc822Name, "a@b.example"))),
        breach(
            "for an IP address",
            f ->
                f.names(
                    new GeneralName(
                        GeneralName.iPAddress, new DEROctetString(new byte[] {127, 0, 0, 1})))),
        breach(
            "for a URI",
            f ->
                f.names(
                    new GeneralName(GeneralName.uniformResourceIdentifier, "https://a.example"))),
        breach(
            "without a name",
            f -> f.subject(new X500Name("C=FR, SERIALNUMBER=0123456789abcdef0123456789abcdef"))),
        breach(
            "without a country",
            f ->
                f.subject(
                    new X500Name("SERIALNUMBER=0123456789abcdef0123456789abcdef, CN=ACTIMEDIA"))),
        breach(
            "with two names",
            f ->
                f.subject(
                    new X500Name(
                        "C=FR, SERIALNUMBER=0123456789abcdef0123456789abcdef, CN=ACTIMEDIA, CN=OTTO"))),
        breach(
            "with two names in one",
            f ->
                f.subject(
                    new X500Name(
                        "C=FR, SERIALNUMBER=0123456789abcdef0123456789abcdef, CN=ACTIMEDIA+CN=OTTO"))),
        breach(
            "with an organisation nobody checked",
            f ->
                f.subject(
                    new X500Name(
                        "C=FR, SERIALNUMBER=0123456789abcdef0123456789abcdef, O=OTTO, CN=ACTIMEDIA"))),
        breach(
            "of an unknown country",
            f ->
                f.subject(
                    new X500Name(
                        "C=fr, SERIALNUMBER=0123456789abcdef0123456789abcdef, CN=ACTIMEDIA"))),
        breach("without a subject number", f -> f.subject(new X500Name("C=FR, CN=ACTIMEDIA"))),
        breach("with a short subject number", f -> f.subject(numbered("0123456789abcdef"))),
        breach(
            "with a subject number in capitals",
            f -> f.subject(numbered("0123456789ABCDEF".repeat(2)))),
        breach(
            "with two subject numbers",
            f ->
                f.subject(
                    new X500Name(
                        "C=FR, SERIALNUMBER=0123456789abcdef0123456789abcdef, SERIALNUMBER=1123456789abcdef0123456789abcdef, CN=ACTIMEDIA"))),
        breach("with a name that turns text around", f -> f.subject(named("ACTI\u202EMEDIA"))),
        breach("with an invisible character", f -> f.subject(named("ACTI\u200BMEDIA"))),
        breach("with a line break", f -> f.subject(named("ACTI\nMEDIA"))),
        breach("with a blank at the end", f -> f.subject(named("ACTIMEDIA "))),
        breach("with a name in parts", f -> f.subject(named("Zoe\u0308"))),
        breach("with a long name", f -> f.subject(named("A".repeat(65)))));
  }

  @ParameterizedTest(name = "refuses a certificate {0}")
  @MethodSource("breaches")
  void refuses(String what, UnaryOperator<CertificateForge> change) {
    X509Certificate certificate = change.apply(seller()).signedBy(PKI.issuing());

    assertThatExceptionOfType(VerificationFailed.class)
        .isThrownBy(() -> verify(certificate))
        .extracting(VerificationFailed::reason)
        .isEqualTo(Reason.CERTIFICATE_PROFILE);
  }

  @Test
  void refuses_a_certificate_that_names_another_key_of_its_issuer() {
    X509Certificate certificate =
        seller()
            .with(Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(new byte[20]))
            .signedBy(PKI.issuing());

    assertThatExceptionOfType(VerificationFailed.class)
        .isThrownBy(() -> verify(certificate))
        .extracting(VerificationFailed::reason)
        .isEqualTo(Reason.UNTRUSTED_ISSUER);
  }

  @Test
  void reads_what_the_certificate_says_and_nothing_else() throws Exception {
    X509Certificate certificate =
        seller()
            .subject(
                new X500NameBuilder(BCStyle.INSTANCE)
                    .addRDN(BCStyle.C, "FR")
                    .addRDN(BCStyle.SERIALNUMBER, CertificateForge.NUMBER.text())
                    .addRDN(BCStyle.ORGANIZATION_IDENTIFIER, "NTRFR-552100554")
                    .addRDN(BCStyle.CN, "ACTIMÉDIA & Cie.")
                    .build())
            .hosts("actimedia.localhost", "shop.actimedia.localhost")
            .signedBy(PKI.issuing());

    Party party = verify(certificate);

    assertThat(party.name()).isEqualTo("ACTIMÉDIA & Cie.");
    assertThat(party.country()).isEqualTo("FR");
    assertThat(party.subjectNumber()).isEqualTo(CertificateForge.NUMBER);
    assertThat(party.registration()).contains("NTRFR-552100554");
    assertThat(party.hosts())
        .containsExactlyInAnyOrder("actimedia.localhost", "shop.actimedia.localhost");
    assertThat(party.roles()).containsExactly(Role.SELLER);
  }

  private static Party verify(X509Certificate certificate) throws VerificationFailed {
    return CertificatePath.verify(
            List.of(certificate, PKI.issuing().certificate()),
            PKI.trustList(),
            PKI.clock().instant())
        .signer();
  }

  private static CertificateForge seller() {
    return CertificateForge.seller(KEY.getPublic().getEncoded(), PKI.years(2));
  }

  private static Arguments breach(String what, UnaryOperator<CertificateForge> change) {
    return arguments(what, change);
  }

  private static KeyUsage usage(int bits) {
    return new KeyUsage(bits);
  }

  private static ExtendedKeyUsage purposes(KeyPurposeId... purposes) {
    return new ExtendedKeyUsage(purposes);
  }

  private static PolicyMappings mappings() {
    return new PolicyMappings(
        CertPolicyId.getInstance(new ASN1ObjectIdentifier(Role.BUYER.policyOid())),
        CertPolicyId.getInstance(new ASN1ObjectIdentifier(Role.SELLER.policyOid())));
  }

  private static X500Name numbered(String number) {
    return new X500Name("C=FR, SERIALNUMBER=" + number + ", CN=ACTIMEDIA");
  }

  private static X500Name named(String name) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, "FR")
        .addRDN(BCStyle.SERIALNUMBER, CertificateForge.NUMBER.text())
        .addRDN(BCStyle.CN, new DERUTF8String(name))
        .build();
  }
}
