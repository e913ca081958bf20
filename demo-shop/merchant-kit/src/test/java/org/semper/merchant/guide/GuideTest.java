package org.semper.merchant.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.bridge.DealRequest;
import org.semper.api.bridge.DealView;
import org.semper.api.bridge.PageReport;
import org.semper.api.commerce.PaymentOption;
import org.semper.api.json.JsonFields;
import org.semper.api.json.StrictJson;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.web.WebOrigin;
import org.semper.commerce.market.Agent;
import org.semper.merchant.MerchantKeys;
import org.semper.merchant.MerchantKit;
import org.semper.merchant.SellerApplication;
import org.semper.payments.banktransfer.PayeeAccount;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.archive.SealedArchive;
import org.semper.supporting.crypto.Subject;
import org.semper.supporting.store.SqliteStore;
import org.semper.supporting.tinguin.OrderQuestion;

/// Follows the guide in the README to the letter, with a real authority, bank and notary, and buys in the shop that comes of it.
@Tag("server")
final class GuideTest {

  private static final int STATEMENTS_OF_A_PURCHASE = 5;
  private static final Path README = Path.of("README.md");
  private static final Path SOURCE =
      Path.of("src/test/java/org/semper/merchant/guide/MusicShop.java");

  @TempDir static Path folder;
  private static Town town;
  private static MerchantKeys keys;
  private static PaymentOption account;
  private static MusicShop shop;
  private static WebOrigin origin;
  private static HttpClient browser;

  @BeforeAll
  static void open() throws Exception {
    town = new Town(folder);
    keys =
        MerchantKeys.open(
            folder.resolve("shop"),
            town.trust(),
            new SellerApplication(
                Subject.of("Music Shop SARL", "FR"), Set.of("music.localhost"), town.sellerToken()),
            Town.CLOCK);
    var opened = town.account(keys.adapterContext());
    account = new PayeeAccount("Music Shop SARL", opened.account().account(), Town.BANK).toOption();
    int port = freePort();
    origin = new WebOrigin("https://music.localhost:" + port);
    shop = shopAt(port);
    shop.payRefundsFrom(opened.purse());
    browser = HttpClient.newBuilder().sslContext(TestTrust.context(town.webRoot())).build();
  }

  @AfterAll
  static void close() {
    browser.close();
    shop.close();
    keys.close();
    town.close();
  }

  @Test
  void the_guide_shows_the_shop_that_is_tested() throws IOException {
    String source = Files.readString(SOURCE);
    String shown = source.substring(source.indexOf("/// A shop with one article"));
    assertThat(Files.readString(README)).contains("```java\n" + shown + "```");
  }

  @Test
  void a_visitor_with_semper_buys_and_the_page_says_what_was_signed() throws Exception {
    String page = get("/").body();
    String marked = page.substring(page.indexOf("<table>"), page.indexOf("<form"));
    try (Shopper shopper = new Shopper(town, folder.resolve("shopper"))) {
      shopper
          .purchases()
          .open(
              new DealRequest(offer(), new PageReport(origin, origin, marked, "en")),
              Agent.key(),
              Agent.CLIENT);
      DealView view = shopper.awaitPaid();

      OrderQuestion question = shopper.display().asked(OrderQuestion.class).getFirst();
      assertThat(question.differences()).isEmpty();
      assertThat(question.seller().name()).isEqualTo("Music Shop SARL");
      assertThat(view.total()).isEqualTo(Money.of(370_00, "FRF"));
      assertThat(get(URI.create(view.returnUrl().orElseThrow().text()).getPath()).body())
          .isEqualTo("Your order is COMPLETE");
    }
  }

  @Test
  void a_visitor_withdraws_and_the_shop_pays_back_by_itself() throws Exception {
    StapledStatement offer = offer();
    DealId deal = new DealId(offer.statement().hash());
    try (Shopper shopper = new Shopper(town, folder.resolve("withdrawing"))) {
      shopper
          .purchases()
          .open(
              new DealRequest(offer, new PageReport(origin, origin, "", "en")),
              Agent.key(),
              Agent.CLIENT);
      URI order = URI.create(shopper.awaitPaid().returnUrl().orElseThrow().text());
      shopper.await(() -> !shopper.purchases().isRunning(deal));
      shopper.purchases().withdraw(deal);
      shopper.await(() -> orderPage(order).equals("Your order is REFUNDED"));
    }
  }

  @Test
  void what_was_sold_bears_the_notarys_time_stamps() throws Exception {
    StapledStatement offer = offer();
    DealId deal = new DealId(offer.statement().hash());
    try (Shopper shopper = new Shopper(town, folder.resolve("stamped"));
        SqliteStore store =
            SqliteStore.open(
                folder.resolve("shop").resolve("deals.db"), MerchantKit.migrations())) {
      shopper
          .purchases()
          .open(
              new DealRequest(offer, new PageReport(origin, origin, "", "en")),
              Agent.key(),
              Agent.CLIENT);
      shopper.awaitPaid();
      // Another process over the same store; each looks for what was concluded when it starts.
      try (MusicShop _ = shopAt(freePort())) {
        shopper.await(() -> stamps(store, deal) == STATEMENTS_OF_A_PURCHASE);
      }
    }
  }

  @Test
  void an_offer_is_made_for_the_shops_own_pages_only() throws Exception {
    HttpResponse<String> made = post("/semper/offer", "Origin", origin.text());
    assertThat(made.statusCode()).isEqualTo(200);
    assertThat(made.headers().firstValue("Cache-Control")).contains("no-store");

    assertThat(post("/semper/offer", "Origin", "https://evil.example").statusCode()).isEqualTo(422);
    assertThat(post("/semper/offer", "Accept", "application/json").statusCode()).isEqualTo(422);
    assertThat(
            post("/semper/offer", "Origin", origin.text(), "Sec-Fetch-Site", "cross-site")
                .statusCode())
        .isEqualTo(422);
    assertThat(get("/semper/offer").statusCode()).isEqualTo(405);
  }

  @Test
  void every_visitor_gets_an_offer_of_their_own() throws Exception {
    assertThat(offer().statement().hash()).isNotEqualTo(offer().statement().hash());
  }

  @Test
  void what_is_no_statement_is_refused_as_problem_json() throws Exception {
    HttpResponse<String> refused = post("/semper/deals", "Content-Type", "application/json");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(refused.body()).contains("\"code\":\"REQUEST_MALFORMED\"");
  }

  private static int stamps(SqliteStore store, DealId deal) {
    SealedArchive archive = new SealedArchive(keys.vault().sealer("archive"), Town.CLOCK);
    try {
      return store.<Integer, ArchiveDamaged>inTransaction(tx -> archive.stamps(tx, deal).size());
    } catch (ArchiveDamaged e) {
      throw new AssertionError(e);
    }
  }

  private static MusicShop shopAt(int port) throws Exception {
    var tls = town.webRoot().issue(Set.of("music.localhost"), Set.of());
    return new MusicShop(folder.resolve("shop"), keys, account, port, tls.serverContext());
  }

  private static String orderPage(URI address) {
    try {
      return get(address.getPath()).body();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static StapledStatement offer() throws Exception {
    byte[] json =
        post("/semper/offer", "Origin", origin.text()).body().getBytes(StandardCharsets.UTF_8);
    return StapledStatement.parse(JsonFields.of(StrictJson.parse(json, 512 * 1024), "offer"));
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return browser.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String path, String... headers) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(at(path))
            .headers(headers)
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    return browser.send(request, BodyHandlers.ofString());
  }

  private static URI at(String path) {
    return URI.create(origin + path);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
