package org.semper.commerce.buyer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementHash;
import org.semper.api.statement.StatementPayload;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.UnverifiedStatement;
import org.semper.api.web.WebOrigin;
import org.semper.commerce.market.Market;
import org.semper.supporting.crypto.Identity;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.supporting.crypto.TestPki;
import org.semper.supporting.tinguin.Detail;
import tools.jackson.databind.node.ObjectNode;

/// The slides' offer, signed 25 May 1997 at 14:00, and everything that is wrong with one that is not it.
final class OfferVerifierTest {

  private static final PageOrigins PAGE = new PageOrigins(Market.ORIGIN, Market.ORIGIN);

  @TempDir Path folder;
  private Market market;
  private StapledStatement genuine;
  private OfferVerifier verifier;

  @BeforeEach
  void open() {
    market = new Market(folder);
    genuine = market.sales().makeOffer(Market.slidesCart());
    verifier = new OfferVerifier(market.pki().verifier(), market.clock());
  }

  @AfterEach
  void close() {
    market.close();
  }

  @Test
  void accepts_the_slides_offer_of_870_francs() throws Exception {
    Offer offer = verifier.verifySigned(genuine);
    verifier.requireAcceptable(offer, PAGE);

    assertThat(offer.content().totalMoney()).isEqualTo(Money.of(87_000, "FRF"));
    assertThat(offer.seller().name()).isEqualTo("ACTIMEDIA S.A.");
    assertThat(offer.statement().issuedAt()).isEqualTo("1997-05-25T14:00:00Z");
  }

  @Test
  void refuses_the_same_offer_of_871_francs() {
    refuses(body(json -> json.put("total", 87_100)), ErrorCode.OFFER_MALFORMED);
  }

  @Test
  void refuses_an_offer_whose_shipping_is_hidden_in_the_total() {
    refuses(body(json -> json.put("shipping", 0)), ErrorCode.OFFER_MALFORMED);
  }

  @Test
  void refuses_an_offer_with_a_member_nobody_would_see() {
    refuses(body(json -> json.put("surcharge", 1)), ErrorCode.OFFER_MALFORMED);
  }

  @Test
  void refuses_an_order_endpoint_of_another_host() {
    refuses(
        body(json -> json.put("orderEndpoint", "https://evil.example/semper/deals")),
        ErrorCode.OFFER_MALFORMED);
  }

  @Test
  void refuses_a_return_address_of_another_host() {
    refuses(
        body(json -> json.put("returnUrl", "https://evil.example/thanks")),
        ErrorCode.OFFER_MALFORMED);
  }

  @Test
  void refuses_an_offer_that_answers_something() {
    StatementPayload payload = payload(json -> {});
    refuses(
        market
            .seller()
            .sign(
                CommerceTypes.OFFER,
                new StatementPayload(
                    payload.id(),
                    Optional.of(StatementHash.ofSigningInput("a.b")),
                    Optional.empty(),
                    payload.body(),
                    payload.law(),
                    payload.expires())),
        ErrorCode.OFFER_MALFORMED);
  }

  @Test
  void refuses_another_type_of_statement() {
    refuses(
        market.seller().sign(CommerceTypes.RECEIPT, payload(json -> {})),
        ErrorCode.OFFER_MALFORMED);
  }

  @Test
  void refuses_a_signature_of_other_bytes() throws Exception {
    StapledStatement other = market.sales().makeOffer(Market.slidesCart());
    String compact = genuine.statement().signingInput() + signature(other);
    refuses(
        new StapledStatement(UnverifiedStatement.parse(compact), genuine.ocsp()),
        ErrorCode.OFFER_BAD_SIGNATURE);
  }

  @Test
  void refuses_a_seller_certified_by_an_authority_the_owner_does_not_trust() {
    StatementSigner stranger =
        new TestPki(market.clock()).seller(Market.SELLER, Market.ORIGIN.host());
    refuses(signed(stranger), ErrorCode.SELLER_NOT_TRUSTED);
  }

  @Test
  void refuses_a_buyer_who_sells() {
    refuses(signed(market.pki().buyer(Market.SELLER)), ErrorCode.SELLER_NOT_TRUSTED);
  }

  @Test
  void refuses_a_seller_whose_certificate_was_revoked() throws Exception {
    Identity thief = market.pki().identity(Market.SELLER, Role.SELLER, Market.ORIGIN.host());
    refuses(
        signed(new StatementSigner(thief, () -> market.revoked(thief), market.clock())),
        ErrorCode.SELLER_REVOKED);
  }

  @Test
  void refuses_a_seller_whose_certificate_may_have_been_revoked() {
    refuses(new StapledStatement(genuine.statement(), List.of()), ErrorCode.REVOCATION_UNKNOWN);
  }

  @Test
  void refuses_an_offer_from_the_future() {
    market.clock().advance(Duration.ofHours(-2));
    refuses(genuine, ErrorCode.CLOCK_SKEW);
  }

  @Test
  void refuses_an_expired_offer() {
    market.clock().advance(Market.profile().offerPeriod());
    refuses(genuine, ErrorCode.OFFER_EXPIRED);
  }

  @Test
  void accepts_an_offer_in_its_last_second() throws Exception {
    market.clock().advance(Market.profile().offerPeriod().minusSeconds(1));
    verifier.requireAcceptable(verifier.verifySigned(genuine), PAGE);
  }

  @Test
  void refuses_an_offer_that_can_no_longer_be_paid() {
    Instant past = market.clock().instant().minusSeconds(1);
    refuses(body(json -> json.put("payBy", past.getEpochSecond())), ErrorCode.OFFER_EXPIRED);
  }

  @Test
  void refuses_an_offer_on_another_shops_page() {
    WebOrigin evil = new WebOrigin("https://evil.example");
    refuses(genuine, new PageOrigins(evil, evil), ErrorCode.ORIGIN_MISMATCH);
  }

  @Test
  void refuses_an_offer_in_a_frame_of_another_site() {
    WebOrigin evil = new WebOrigin("https://evil.example");
    refuses(genuine, new PageOrigins(Market.ORIGIN, evil), ErrorCode.ORIGIN_MISMATCH);
  }

  @Test
  void refuses_an_offer_on_another_port_of_the_same_host() {
    WebOrigin other = new WebOrigin(Market.ORIGIN + ":8443");
    refuses(genuine, new PageOrigins(other, other), ErrorCode.ORIGIN_MISMATCH);
  }

  @Test
  void refuses_a_clone_that_is_certified_for_its_own_host_only() {
    StatementSigner clone = market.pki().seller(Market.SELLER, "actirnedia.example");
    OfferRejected rejected = refuses(signed(clone), ErrorCode.ORIGIN_MISMATCH);
    assertThat(rejected.facts())
        .contains(new Detail("detail.certifiedHosts", "actirnedia.example"));
  }

  @Test
  void refuses_a_name_that_is_not_the_certified_one() {
    StatementSigner other = market.pki().seller("Other S.A.", Market.ORIGIN.host());
    OfferRejected rejected = refuses(signed(other), ErrorCode.SELLER_NOT_TRUSTED);
    assertThat(rejected.facts())
        .containsExactly(
            new Detail("detail.certifiedName", "Other S.A."),
            new Detail("detail.offeredName", Market.SELLER));
  }

  private OfferRejected refuses(StapledStatement offer, ErrorCode code) {
    return refuses(offer, PAGE, code);
  }

  private OfferRejected refuses(StapledStatement offer, PageOrigins page, ErrorCode code) {
    OfferRejected[] rejected = new OfferRejected[1];
    assertThatExceptionOfType(OfferRejected.class)
        .isThrownBy(() -> verifier.requireAcceptable(verifier.verifySigned(offer), page))
        .satisfies(e -> rejected[0] = e)
        .extracting(OfferRejected::code)
        .isEqualTo(code);
    return rejected[0];
  }

  private StapledStatement signed(StatementSigner signer) {
    return signer.sign(CommerceTypes.OFFER, payload(json -> {}));
  }

  private StapledStatement body(Consumer<ObjectNode> change) {
    return market.seller().sign(CommerceTypes.OFFER, payload(change));
  }

  private StatementPayload payload(Consumer<ObjectNode> change) {
    StatementPayload payload = genuine.statement().payload();
    ObjectNode body = payload.body();
    change.accept(body);
    return new StatementPayload(
        UUID.randomUUID(),
        Optional.empty(),
        Optional.empty(),
        body,
        payload.law(),
        payload.expires());
  }

  private static String signature(StapledStatement statement) throws StatementRejected {
    String compact = statement.statement().compact();
    return compact.substring(compact.lastIndexOf('.'));
  }
}
