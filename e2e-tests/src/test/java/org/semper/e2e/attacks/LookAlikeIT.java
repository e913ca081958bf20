package org.semper.e2e.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementPayload;
import org.semper.api.statement.StatementRejected;
import org.semper.e2e.flows.Deals;
import org.semper.e2e.flows.PairedShopper;
import org.semper.e2e.pages.CartPage;
import org.semper.e2e.pages.Toolbar;
import org.semper.supporting.crypto.TestPki;
import tools.jackson.databind.node.ObjectNode;

/// A shop with a name that looks like another's and that one's pages. No signature is to be had from the shopper, and the window
/// says why; its pictures are in `target/look-alike`.
@Tag("browser")
final class LookAlikeIT {

  private static final Path PICTURES = Path.of("target", "look-alike");
  private static final String FETCH_OFFER =
      """
      fetch('/semper/offer', {method: 'POST', headers: {Accept: 'application/json'}})
        .then(answer => answer.text())
      """;

  @TempDir private Path folder;
  private PairedShopper paired;
  private String page = "";
  private String offer = "";

  @BeforeEach
  void copy_the_shop() throws IOException {
    paired = PairedShopper.in(folder);
    paired.purchase().fillCart();
    page = "<!doctype html>" + paired.browser().evaluate("document.documentElement.outerHTML");
    offer = paired.browser().evaluate(FETCH_OFFER);
    Files.createDirectories(PICTURES);
  }

  @AfterEach
  void strike_the_stage() throws IOException {
    paired.close();
  }

  @Test
  void a_copied_offer_is_refused_since_its_seller_has_another_name() throws IOException {
    try (CopiedShop copy = copied(origin -> offer)) {
      clickBuy(copy);
      isTold("The page belongs to somebody other than the seller", "copied-offer.png");
    }
    paired.stage().command("show");
    paired.shopper().unlock();
    assertThatNothingWasOrdered();
  }

  @Test
  void an_offer_under_the_copyists_own_certificate_is_refused() throws IOException {
    TestPki own = new TestPki(Clock.systemUTC());
    try (CopiedShop copy = copied(origin -> signedByThemselves(own, origin))) {
      clickBuy(copy);
      paired.shopper().unlock();
      isTold("Nobody you trust has certified this seller.", "own-certificate.png");
    }
    assertThatNothingWasOrdered();
  }

  private CopiedShop copied(Function<String, String> forged) throws IOException {
    return CopiedShop.open(paired.stage().marketplace(), page, forged);
  }

  private void clickBuy(CopiedShop copy) {
    paired.browser().open(copy.origin() + "/cart");
    new Toolbar(paired.browser()).await(Toolbar.LOCKED);
    new CartPage(paired.browser()).buy();
  }

  private void isTold(String sentence, String picture) {
    paired.shopper().hands().see(sentence);
    paired.shopper().picture(PICTURES.resolve(picture));
    paired.shopper().hands().leave("Close");
  }

  private void assertThatNothingWasOrdered() {
    assertThat(new Deals(paired.stage()).list())
        .extracting(Deals.Row::state)
        .isSubsetOf("REFUSED", "REJECTED");
  }

  /// The copied offer with the copyist's addresses, signed by a seller of that name whom an authority of its own certified.
  private String signedByThemselves(TestPki own, String origin) {
    StapledStatement original = original();
    StatementPayload said = original.statement().payload();
    String before = paired.stage().marketplace().origin("actimedia").text();
    try {
      ObjectNode body =
          (ObjectNode)
              StrictJson.parse(
                  said.body().toString().replace(before, origin).getBytes(StandardCharsets.UTF_8),
                  1 << 20);
      String host = URI.create(origin).getHost();
      return own.seller("ACTIMEDIA S.A.", host)
          .sign(
              CommerceTypes.OFFER,
              new StatementPayload(
                  UUID.randomUUID(),
                  Optional.empty(),
                  Optional.empty(),
                  body,
                  said.law(),
                  said.expires()))
          .toJson()
          .toString();
    } catch (JsonRejected e) {
      throw new AssertionError(e);
    }
  }

  private StapledStatement original() {
    try {
      return StapledStatement.parse(
          JsonFields.of(
              StrictJson.parse(offer.getBytes(StandardCharsets.UTF_8), 1 << 20), "offer"));
    } catch (JsonRejected | StatementRejected e) {
      throw new AssertionError(e);
    }
  }
}
