package org.semper.supporting.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.semper.api.statement.UnverifiedStatement;

/// One rule says which certificates are one party's.
final class SamePartyTest {

  private static final String NAME = "ACTIMEDIA";

  private final TestPki pki = new TestPki();
  private final SubjectNumber number = TestPki.newNumber();
  private final Identity seller = pki.identity(number, NAME, Role.SELLER, "actimedia.localhost");

  @Test
  void a_new_key_name_and_host_are_the_same_party_under_the_same_number() throws Exception {
    Identity renewed = pki.identity(number, "ACTIMEDIA S.A.", Role.SELLER, "shop.localhost");

    same(seller, renewed, true);
  }

  @Test
  void a_namesake_with_another_number_is_another_party() throws Exception {
    Identity namesake = pki.identity(NAME, Role.SELLER, "actimedia.localhost");

    same(seller, namesake, false);
  }

  @Test
  void the_number_of_another_authority_is_another_party() throws Exception {
    TestPki other = new TestPki();
    Identity copied = other.identity(number, NAME, Role.SELLER, "actimedia.localhost");

    assertThat(party(copied, other).certifiedBy()).isEqualTo(party(seller, pki).certifiedBy());
    assertThat(SameParty.are(party(seller, pki), party(copied, other))).isFalse();
    assertThat(SameParty.signed(said(seller, pki), said(copied, other))).isFalse();
  }

  @Test
  void a_second_issuing_certificate_of_one_root_makes_no_other_party() throws Exception {
    Identity second =
        new CertificateIssuer(pki.root())
            .newIssuing(
                Subject.of("Second issuing", "FR"), EnumSet.allOf(Role.class), pki.years(10));
    NewIdentity fresh = NewIdentity.generate();
    Subject subject = Subject.of(NAME, "FR");
    Identity renewed =
        fresh.certified(
            List.of(
                Certificates.der(
                    new CertificateIssuer(second)
                        .issue(
                            CertificateRequest.verify(fresh.certificateRequest(subject)),
                            new CertifiedSubject(number, subject),
                            Set.of(Role.SELLER),
                            Set.of(),
                            pki.years(2))),
                Certificates.der(second.certificate())),
            TestPki.AUTHORITY);

    same(seller, renewed, true);
  }

  @Test
  void a_signer_knows_itself_as_others_do() throws Exception {
    assertThat(SameParty.are(pki.signer(seller).self(), party(seller, pki))).isTrue();
  }

  @Test
  void numbers_are_drawn_at_random() {
    SecureRandom random = new SecureRandom();

    assertThat(SubjectNumber.draw(random)).isNotEqualTo(SubjectNumber.draw(random));
  }

  private void same(Identity one, Identity other, boolean expected) throws Exception {
    assertThat(SameParty.are(party(one, pki), party(other, pki))).isEqualTo(expected);
    assertThat(SameParty.signed(party(one, pki), said(other, pki))).isEqualTo(expected);
    assertThat(SameParty.signed(said(one, pki), said(other, pki))).isEqualTo(expected);
  }

  private static UnverifiedStatement said(Identity signer, TestPki pki) {
    return StatementForge.by(signer).stapled(pki.responses(signer, pki.clock())).statement();
  }

  private static Party party(Identity identity, TestPki pki) throws VerificationFailed {
    return identity.party(
        pki.trustList().authorities().getFirst(),
        KeyPurpose.DOCUMENT_SIGNING,
        pki.clock().instant());
  }
}
