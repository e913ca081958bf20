package org.semper.e2e.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.semper.api.bridge.ErrorCode.CURRENCY_UNSUPPORTED;
import static org.semper.api.bridge.ErrorCode.OFFER_ALREADY_USED;
import static org.semper.api.bridge.ErrorCode.OFFER_BAD_SIGNATURE;
import static org.semper.api.bridge.ErrorCode.OFFER_EXPIRED;
import static org.semper.api.bridge.ErrorCode.OFFER_MALFORMED;
import static org.semper.api.bridge.ErrorCode.ORDER_REFUSED;
import static org.semper.api.bridge.ErrorCode.ORIGIN_MISMATCH;
import static org.semper.api.bridge.ErrorCode.PAYMENT_SYSTEM_UNSUPPORTED;
import static org.semper.api.bridge.ErrorCode.REVOCATION_UNKNOWN;
import static org.semper.api.bridge.ErrorCode.SELLER_NOT_TRUSTED;
import static org.semper.api.bridge.ErrorCode.SELLER_REVOKED;
import static org.semper.e2e.attacks.Attack.atSeller;
import static org.semper.e2e.attacks.Attack.inPage;
import static org.semper.e2e.attacks.Attack.inWindow;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementHash;
import org.semper.api.statement.UnverifiedStatement;
import org.semper.supporting.crypto.Identity;
import org.semper.supporting.crypto.Revocation;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.supporting.crypto.TestPki;

/// Everything a purchase must refuse, as one table: what is tried, the outcome for programs, and the sentence a person reads.
/// Whatever is tried, nothing is signed and no money moves.
final class GoldenRefusalsTest {

  private static final String TELL_THE_SHOP = "The shop's offer is not well-formed";
  private static final String REFUSED = "The seller refused the order";
  private static final String UNCERTIFIED = "Nobody you trust has certified this seller.";
  private static final String SOMEBODY_ELSE =
      "The page belongs to somebody other than the seller who signed the offer.";

  @TempDir Path folder;

  static Stream<Attack> refusals() {
    return Stream.concat(
        Stream.concat(offers(), certificates()), Stream.concat(origins(), orders()));
  }

  private static Stream<Attack> offers() {
    return Stream.of(
        inPage(
            "lines that do not sum to the subtotal",
            OFFER_MALFORMED,
            TELL_THE_SHOP,
            town -> new Forgery(town).offer(town.seller, body -> body.put("subtotal", 740_00))),
        inPage(
            "a total that is not the sum",
            OFFER_MALFORMED,
            TELL_THE_SHOP,
            town -> new Forgery(town).offer(town.seller, body -> body.put("total", 871_00))),
        inPage(
            "shipping hidden in the total",
            OFFER_MALFORMED,
            TELL_THE_SHOP,
            town -> new Forgery(town).offer(town.seller, body -> body.put("shipping", 0))),
        inPage(
            "a line in another currency",
            OFFER_MALFORMED,
            TELL_THE_SHOP,
            town ->
                new Forgery(town)
                    .offer(
                        town.seller,
                        body -> body.withArray("items").get(0).asObject().put("currency", "EUR"))),
        inPage(
            "a currency that does not exist",
            OFFER_MALFORMED,
            TELL_THE_SHOP,
            town -> new Forgery(town).offer(town.seller, body -> body.put("currency", "FFF"))),
        inWindow(
            "a currency no purse holds",
            CURRENCY_UNSUPPORTED,
            "None of your purses pays in this currency.",
            town -> new Forgery(town).offer(town.seller, body -> body.put("currency", "EUR"))),
        inWindow(
            "a payment system that no purse is of",
            PAYMENT_SYSTEM_UNSUPPORTED,
            "None of your purses pays in a way that this seller takes.",
            town ->
                new Forgery(town)
                    .offer(
                        town.seller,
                        body ->
                            body.withArray("payment").get(0).asObject().put("system", "ecash"))),
        inWindow(
            "an expired offer",
            OFFER_EXPIRED,
            "The offer has ended.",
            town -> {
              StapledStatement offer = town.sales.makeOffer(Town.slidesCart());
              town.clock.advance(Duration.ofMinutes(30));
              return offer;
            }),
        inWindow(
            "an offer that can no longer be paid",
            OFFER_EXPIRED,
            "The offer has ended.",
            town ->
                new Forgery(town)
                    .offer(
                        town.seller,
                        body -> body.put("payBy", town.clock.instant().getEpochSecond() - 1))));
  }

  private static Stream<Attack> certificates() {
    return Stream.of(
        inWindow(
            "an expired certificate",
            SELLER_NOT_TRUSTED,
            UNCERTIFIED,
            town -> {
              town.clock.advance(Duration.ofDays(366));
              return town.sales.makeOffer(Town.slidesCart());
            }),
        inWindow(
            "a revoked certificate",
            SELLER_REVOKED,
            "This seller’s certificate has been revoked.",
            town -> new Forgery(town).offer(revoked(town), body -> {})),
        inWindow(
            "a certificate nobody vouches for today",
            REVOCATION_UNKNOWN,
            "It is not known whether the seller’s certificate is still in force.",
            town ->
                new StapledStatement(
                    town.sales.makeOffer(Town.slidesCart()).statement(), List.of())),
        inWindow(
            "an unknown issuer",
            SELLER_NOT_TRUSTED,
            UNCERTIFIED,
            town ->
                new Forgery(town)
                    .offer(
                        new TestPki(town.clock).seller(Town.SELLER, Town.SHOP.host()), body -> {})),
        inWindow(
            "a certificate for another host",
            ORIGIN_MISMATCH,
            SOMEBODY_ELSE,
            town ->
                new Forgery(town)
                    .offer(town.pki.seller(Town.SELLER, "actirnedia.example"), body -> {})),
        inWindow(
            "a buyer who sells",
            SELLER_NOT_TRUSTED,
            UNCERTIFIED,
            town -> new Forgery(town).offer(town.pki.buyer(Town.SELLER), body -> {})),
        inWindow(
            "a signature of something else",
            OFFER_BAD_SIGNATURE,
            "The offer’s signature is wrong: somebody changed it, or the seller did not sign it.",
            GoldenRefusalsTest::withAnotherSignature));
  }

  private static Stream<Attack> origins() {
    return Stream.of(
        inWindow(
                "an offer on another shop's page",
                ORIGIN_MISMATCH,
                SOMEBODY_ELSE,
                town -> town.sales.makeOffer(Town.slidesCart()))
            .onPage("https://evil.example", "https://evil.example"),
        inWindow(
                "the shop's page in another's frame",
                ORIGIN_MISMATCH,
                SOMEBODY_ELSE,
                town -> town.sales.makeOffer(Town.slidesCart()))
            .onPage(Town.SHOP.text(), "https://evil.example"),
        inPage(
            "orders sent to another host",
            OFFER_MALFORMED,
            TELL_THE_SHOP,
            town ->
                new Forgery(town)
                    .offer(
                        town.seller,
                        body -> body.put("orderEndpoint", "https://evil.example/semper/deals"))));
  }

  private static Stream<Attack> orders() {
    return Stream.of(
        atSeller(
            "an order of another total",
            ORDER_REFUSED,
            REFUSED,
            (town, alice) ->
                new Forgery(town).order(alice.signer, offered(town), Money.of(780_00, "FRF"))),
        atSeller(
            "an order in another currency",
            ORDER_REFUSED,
            REFUSED,
            (town, alice) ->
                new Forgery(town).order(alice.signer, offered(town), Money.of(870_00, "EUR"))),
        atSeller(
            "an order on no offer of the shop's",
            ORDER_REFUSED,
            REFUSED,
            (town, alice) ->
                new Forgery(town)
                    .order(alice.signer, StatementHash.ofSigningInput("a.b"), Town.TOTAL)),
        atSeller(
            "an order nobody certified signed",
            ORDER_REFUSED,
            REFUSED,
            (town, alice) ->
                new Forgery(town)
                    .order(new TestPki(town.clock).buyer("Alice"), offered(town), Town.TOTAL)),
        atSeller(
            "a second order on one offer",
            OFFER_ALREADY_USED,
            "An order was already signed on this offer",
            (town, alice) -> {
              StatementHash offer = offered(town);
              StatementSigner bob = town.pki.buyer("Bob");
              town.sales.receive(new Forgery(town).order(bob, offer, Town.TOTAL));
              return new Forgery(town).order(alice.signer, offer, Town.TOTAL);
            }));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void is_refused(Attack attack) throws Exception {
    try (Town town = new Town(folder);
        Shopper alice = new Shopper(town, "Alice")) {
      Attack.Seen seen = attack.mount(town, alice);

      assertThat(seen.outcome()).isEqualTo(attack.outcome());
      assertThat(seen.sentence()).isEqualTo(attack.sentence());
      assertThat(alice.orders()).isZero();
      assertThat(town.balance(alice.account)).isEqualTo(Town.CREDIT.minorUnits());
      assertThat(town.balance(town.shopAccount)).isEqualTo(Town.CREDIT.minorUnits());
      town.bank.audit();
    }
  }

  private static StatementHash offered(Town town) {
    return town.sales.makeOffer(Town.slidesCart()).statement().hash();
  }

  private static StatementSigner revoked(Town town) throws Exception {
    Identity thief = town.pki.identity(Town.SELLER, Role.SELLER, Town.SHOP.host());
    Revocation stolen = new Revocation(town.clock.instant(), Revocation.Reason.KEY_COMPROMISE);
    List<byte[]> staples =
        List.of(
            town.pki.response(
                town.pki.issuing(), thief.certificate(), Optional.of(stolen), town.clock),
            town.pki.responses(thief, town.clock).getLast());
    return new StatementSigner(thief, () -> staples, town.clock);
  }

  private static StapledStatement withAnotherSignature(Town town) throws Exception {
    StapledStatement genuine = town.sales.makeOffer(Town.slidesCart());
    String other = town.sales.makeOffer(Town.slidesCart()).statement().compact();
    String compact = genuine.statement().signingInput() + other.substring(other.lastIndexOf('.'));
    return new StapledStatement(UnverifiedStatement.parse(compact), genuine.ocsp());
  }
}
