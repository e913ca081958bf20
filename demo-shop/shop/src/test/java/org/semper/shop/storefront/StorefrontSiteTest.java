package org.semper.shop.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class StorefrontSiteTest {

  private static final String ORIGIN = "https://actimedia.localhost";

  private final HttpClient visitor = HttpClient.newHttpClient();
  private ServedStorefront site;

  @BeforeEach
  void open() {
    site = ServedStorefront.open(Storefronts.actimedia(), ORIGIN);
  }

  @AfterEach
  void close() {
    site.close();
    visitor.close();
  }

  @Test
  void tells_a_visitor_who_withdrew_what_is_owed_and_what_was_given_back() throws Exception {
    String withdrawn = get("/orders/WITHDRAWN", "").body();
    assertThat(withdrawn)
        .contains("You have withdrawn from this order.")
        .contains("We give back")
        .contains("data-testid=\"order-refund\"");
    String refunded = get("/orders/REFUNDED", "").body();
    assertThat(refunded).contains("We have given the money back").contains("Given back");
  }

  @Test
  void tells_a_visitor_who_complained_that_an_answer_comes() throws Exception {
    assertThat(get("/orders/COMPLAINED", "").body()).contains("We have your complaint");
    assertThat(get("/orders/ANSWERED", "").body()).contains("We have answered your complaint");
  }

  @Test
  void counts_days_to_withdraw_from_the_receipt_as_the_kit_does_and_promises_no_parcel()
      throws Exception {
    String terms = get("/terms", "").body();
    assertThat(terms)
        .contains("within 14 days after the day of our receipt for your payment")
        .contains("nothing is sent")
        .doesNotContain("delivery", "ship within");
    assertThat(get("/cart", "__Host-cart=bach-preludes.1").body())
        .contains("within 14 days of our receipt for your payment")
        .contains("<span data-semper=\"withdrawal\">14</span>")
        .contains("<span data-semper=\"law\">France</span>")
        .doesNotContain("delivery");
    assertThat(get("/orders/COMPLETE", "").body()).doesNotContain("working days");
  }

  @Test
  void shows_the_seven_titles_of_the_catalogue() throws Exception {
    String page = get("/", "").body();
    assertThat(page).contains("Classical Music");
    assertThat(page.split("data-testid=\"title-", -1)).hasSize(8);
    assertThat(page).contains("250.00\u00a0FRF");
  }

  @Test
  void sums_the_cart_of_the_original_offer() throws Exception {
    String page = get("/cart", "__Host-cart=bach-preludes.1~beethoven-piano-sonatas.1").body();
    assertThat(page)
        .contains("data-semper=\"price\" data-testid=\"price\">750.00\u00a0FRF")
        .contains("data-testid=\"tax\">50.00\u00a0FRF")
        .contains("data-testid=\"shipping\">70.00\u00a0FRF")
        .contains("data-testid=\"total\">870.00\u00a0FRF")
        .contains("data-semper-offer=\"/semper/offer\"");
  }

  @Test
  void adds_and_removes_titles() throws Exception {
    assertThat(cookieAfter("sku=couperin", "")).contains("couperin.1");
    assertThat(cookieAfter("sku=couperin", "__Host-cart=couperin.1")).contains("couperin.2");
    assertThat(cookieAfter("sku=couperin&quantity=0", "__Host-cart=couperin.1"))
        .contains("__Host-cart=;");
    assertThat(cookieAfter("sku=couperin&quantity=1e3", "__Host-cart=couperin.2"))
        .contains("couperin.2");
  }

  @Test
  void refuses_a_form_of_another_origin() throws Exception {
    HttpResponse<String> answer = post("/cart", "sku=couperin", "", "https://evil.localhost");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
  }

  @Test
  void leaves_out_what_a_cookie_should_not_hold() throws Exception {
    String page = get("/cart", "__Host-cart=nothing.1~couperin.0~couperin.-3~<script>.1").body();
    assertThat(page).contains("Your cart is empty").doesNotContain("<script>");
  }

  @Test
  void shows_an_order_only_to_whom_knows_its_nonce() throws Exception {
    assertThat(get("/orders/COMPLETE", "").body()).contains("Order A-1001");
    assertThat(get("/orders/other", "").statusCode()).isEqualTo(404);
  }

  @Test
  void an_order_shows_all_that_its_total_is_made_of() throws Exception {
    assertThat(get("/orders/COMPLETE", "").body())
        .contains("250.00\u00a0FRF")
        .contains("<td>VAT</td><td class=\"amount\">16.67\u00a0FRF")
        .contains("<td>Shipping</td><td class=\"amount\">70.00\u00a0FRF")
        .contains("data-testid=\"order-total\">336.67\u00a0FRF");
  }

  @Test
  void a_cart_that_was_bought_is_empty_on_the_very_page_that_says_so() throws Exception {
    assertThat(get("/orders/COMPLETE", "__Host-cart=bach-preludes.1").body()).contains("Cart (0)");
    assertThat(get("/orders/COMPLETE", "__Host-cart=couperin.1").body()).contains("Cart (1)");
  }

  @Test
  void names_country_and_vat_number_as_a_person_reads_them() throws Exception {
    assertThat(get("/terms", "").body())
        .contains("The law of France applies")
        .contains("VAT number FR40123456789");
  }

  @Test
  void empties_the_cart_that_was_bought_and_no_other() throws Exception {
    assertThat(get("/orders/COMPLETE", "__Host-cart=bach-preludes.1").headers().map())
        .containsKey("set-cookie");
    assertThat(get("/orders/COMPLETE", "__Host-cart=couperin.1").headers().map())
        .doesNotContainKey("set-cookie");
  }

  @Test
  void takes_an_ordinary_order_with_a_complete_address_only() throws Exception {
    String cart = "__Host-cart=couperin.1";
    String complete =
        "name=A&street=B+1&postalCode=75004&locality=Paris&country=FR&email=a%40b.example";
    assertThat(post("/checkout", complete, cart, ORIGIN).body()).contains("O-7").contains("FR76");
    HttpResponse<String> missing = post("/checkout", "name=A%3Cb%3E", cart, ORIGIN);
    assertThat(missing.statusCode()).isEqualTo(422);
    assertThat(missing.body()).contains("A&lt;b").doesNotContain("A<b>");
  }

  private String cookieAfter(String form, String cart) throws Exception {
    return post("/cart", form, cart, ORIGIN).headers().firstValue("set-cookie").orElse("");
  }

  private HttpResponse<String> get(String path, String cookie) throws Exception {
    return visitor.send(request(path, cookie).GET().build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String form, String cookie, String origin)
      throws Exception {
    return visitor.send(
        request(path, cookie)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", origin)
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path, String cookie) {
    return HttpRequest.newBuilder(URI.create(site.address() + path)).header("Cookie", cookie);
  }
}
