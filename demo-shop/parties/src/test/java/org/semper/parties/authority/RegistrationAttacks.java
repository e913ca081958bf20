package org.semper.parties.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.supporting.communication.HttpsChannel;
import org.semper.supporting.crypto.Identity;
import org.semper.supporting.crypto.KeyPurpose;
import org.semper.supporting.crypto.Party;
import org.semper.supporting.crypto.Revocation;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.SameParty;
import org.semper.supporting.crypto.Subject;
import org.semper.supporting.crypto.VerificationFailed;
import org.semper.supporting.crypto.authority.Registration;
import org.semper.supporting.crypto.authority.RegistrationRejected;
import org.semper.supporting.store.Store;

/// Nobody is certified as somebody else than the operator checked, and nobody takes what another subject holds; on every store.
abstract class RegistrationAttacks {

  private static final Subject SHOP =
      new Subject("ACTIMEDIA", "FR", Optional.of("NTRFR-552100554"));
  private static final Set<String> SHOP_HOST = Set.of("actimedia.localhost");
  private static final Subject KIOSK = Subject.of("Kiosk", "FR");
  private static final Set<String> KIOSK_HOST = Set.of("kiosk.localhost");
  private static final Set<String> BANK_HOST = Set.of("bank.localhost");

  @TempDir Path folder;

  private final Clock clock = ServedAuthority.CLOCK;
  private ServedAuthority served;
  private HttpsChannel channel;
  private Authority authority;
  private org.semper.supporting.crypto.Authority entry;

  /// An empty store with the authority's tables.
  abstract Store store() throws Exception;

  @BeforeEach
  void start() throws Exception {
    served = ServedAuthority.start(folder, store());
    channel = served.channel();
    authority = served.authority();
    entry = served.entry();
  }

  @AfterEach
  void stop() {
    served.close();
  }

  @Test
  void a_kiosks_token_certifies_no_other_name_number_host_or_role() throws Exception {
    String token = token(KIOSK, Role.SELLER, KIOSK_HOST);
    Subject numbered = new Subject("Kiosk", "FR", SHOP.registration());

    refused("TOKEN_NOT_VALID", SHOP, Role.SELLER, SHOP_HOST, token);
    refused("TOKEN_NOT_VALID", numbered, Role.SELLER, KIOSK_HOST, token);
    refused("TOKEN_NOT_VALID", KIOSK, Role.SELLER, SHOP_HOST, token);
    refused("TOKEN_NOT_VALID", KIOSK, Role.BANK, KIOSK_HOST, token);
    assertThat(party(apply(KIOSK, Role.SELLER, KIOSK_HOST, token)).hosts()).isEqualTo(KIOSK_HOST);
  }

  @Test
  void a_statement_signers_token_certifies_no_key_for_time_stamps() {
    Subject notary = Subject.of("Notary", "FR");
    String token = token(notary, Role.NOTARY, Set.of("notary.localhost"));

    assertThatExceptionOfType(RegistrationRejected.class)
        .isThrownBy(() ->
            new Registration(entry, channel, clock)
                .applyForTimeStamps(notary, Set.of("notary.localhost"), Optional.of(token)))
        .extracting(RegistrationRejected::code)
        .isEqualTo("TOKEN_NOT_VALID");
  }

  @Test
  void a_token_that_was_tried_for_others_too_often_is_good_for_nobody() {
    String token = token(KIOSK, Role.SELLER, KIOSK_HOST);
    for (int i = 0; i < 5; i++) {
      refused("TOKEN_NOT_VALID", Subject.of("Kiosk " + i, "FR"), Role.SELLER, KIOSK_HOST, token);
    }

    refused("TOKEN_NOT_VALID", KIOSK, Role.SELLER, KIOSK_HOST, token);
  }

  @Test
  void a_small_bank_gets_no_host_of_another_bank() throws Exception {
    Subject big = Subject.of("Big Bank", "FR");
    Subject small = Subject.of("Small Bank", "FR");
    apply(big, Role.BANK, BANK_HOST, token(big, Role.BANK, BANK_HOST));

    refused("NAME_HELD", small, Role.BANK, BANK_HOST, token(small, Role.BANK, BANK_HOST));
  }

  @Test
  void a_register_entry_has_one_subject() throws Exception {
    apply(SHOP, Role.SELLER, SHOP_HOST, token(SHOP, Role.SELLER, SHOP_HOST));
    Subject other = new Subject("Another", "FR", SHOP.registration());

    refused("NAME_HELD", other, Role.SELLER, KIOSK_HOST, token(other, Role.SELLER, KIOSK_HOST));
  }

  @Test
  void a_refused_token_can_still_be_used_when_the_host_is_free() throws Exception {
    Identity shop = apply(SHOP, Role.SELLER, SHOP_HOST, token(SHOP, Role.SELLER, SHOP_HOST));
    String token = token(KIOSK, Role.SELLER, SHOP_HOST);
    refused("NAME_HELD", KIOSK, Role.SELLER, SHOP_HOST, token);

    authority.revoke(
        shop.certificate().getSerialNumber(), Revocation.Reason.CESSATION_OF_OPERATION);

    Identity next = apply(KIOSK, Role.SELLER, SHOP_HOST, token);
    assertThat(SameParty.are(party(shop), party(next))).isFalse();
  }

  @Test
  void a_buyer_of_anothers_name_is_another_subject() throws Exception {
    Subject alice = Subject.of("Alice Martin", "FR");

    Party real = party(buyer(alice));
    Party namesake = party(buyer(alice));

    assertThat(namesake.name()).isEqualTo(real.name());
    assertThat(SameParty.are(real, namesake)).isFalse();
  }

  @Test
  void a_renewal_keeps_the_subject_number_and_the_host() throws Exception {
    Identity old = apply(SHOP, Role.SELLER, SHOP_HOST, token(SHOP, Role.SELLER, SHOP_HOST));

    Identity renewed = new Registration(entry, channel, clock).renew(old);

    assertThat(renewed.certificate().getPublicKey()).isNotEqualTo(old.certificate().getPublicKey());
    assertThat(SameParty.are(party(old), party(renewed))).isTrue();
    assertThat(party(renewed).hosts()).isEqualTo(SHOP_HOST);
    assertThat(party(renewed).registration()).isEqualTo(SHOP.registration());
  }

  @Test
  void a_revoked_key_renews_nothing() throws Exception {
    Identity old = buyer(Subject.of("Alice Martin", "FR"));
    authority.revoke(old.certificate().getSerialNumber(), Revocation.Reason.KEY_COMPROMISE);

    assertThatExceptionOfType(RegistrationRejected.class)
        .isThrownBy(() -> new Registration(entry, channel, clock).renew(old))
        .extracting(RegistrationRejected::code)
        .isEqualTo("RENEWAL_NOT_PROVEN");
  }

  @Test
  void the_operator_certifies_a_new_key_for_a_subject_whose_key_is_lost() throws Exception {
    Identity old = apply(SHOP, Role.SELLER, SHOP_HOST, token(SHOP, Role.SELLER, SHOP_HOST));
    String token =
        authority.registrationToken(
            Registrant.of(SHOP, Role.SELLER, SHOP_HOST), party(old).subjectNumber());

    Identity fresh = apply(SHOP, Role.SELLER, SHOP_HOST, token);

    assertThat(SameParty.are(party(old), party(fresh))).isTrue();
  }

  private String token(Subject subject, Role role, Set<String> hosts) {
    return authority.registrationToken(Registrant.of(subject, role, hosts));
  }

  private Identity buyer(Subject subject) throws RegistrationRejected {
    return new Registration(entry, channel, clock)
        .apply(subject, Role.BUYER, Set.of(), Optional.empty());
  }

  private Identity apply(Subject subject, Role role, Set<String> hosts, String token)
      throws RegistrationRejected {
    return new Registration(entry, channel, clock).apply(subject, role, hosts, Optional.of(token));
  }

  private void refused(String code, Subject subject, Role role, Set<String> hosts, String token) {
    assertThatExceptionOfType(RegistrationRejected.class)
        .isThrownBy(() -> apply(subject, role, hosts, token))
        .extracting(RegistrationRejected::code)
        .isEqualTo(code);
  }

  private Party party(Identity identity) throws VerificationFailed {
    return identity.party(entry, KeyPurpose.DOCUMENT_SIGNING, clock.instant());
  }
}
