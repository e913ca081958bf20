package org.semper.shop.storefront.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.semper.shop.storefront.Storefronts;

/// Who gets to the desk, and who does not.
@Tag("server")
final class DeskDoorTest {

  private static final String CLAIM = "/desk/claims/OPEN";
  private static final Map<String, String> DECLINE =
      Map.of("step", "sign", "decision", "nothing", "text", "No.");

  private final HttpClient client = HttpClient.newHttpClient();
  private final PlayedClaims claims = new PlayedClaims(Currency.getInstance("FRF"));
  private ServedDesk desk;
  private Merchant stranger;

  @BeforeEach
  void open() {
    desk = ServedDesk.open(Storefronts.actimedia(), claims, Clock.systemUTC());
    stranger = new Merchant(client, desk.address(), "");
  }

  @AfterEach
  void close() {
    desk.close();
    client.close();
  }

  @Test
  void a_link_is_exchanged_for_a_cookie_that_no_script_and_no_other_site_gets() throws Exception {
    String link = desk.link();
    HttpResponse<String> opened = stranger.get(path(link));

    assertThat(opened.statusCode()).isEqualTo(303);
    assertThat(opened.headers().firstValue("location")).contains("/desk");
    assertThat(opened.headers().firstValue("referrer-policy")).contains("no-referrer");
    assertThat(opened.headers().firstValue("cache-control")).contains("no-store");
    assertThat(opened.headers().firstValue("set-cookie").orElseThrow().toLowerCase(Locale.ROOT))
        .startsWith("__host-desk=")
        .contains("path=/")
        .contains("secure")
        .contains("httponly")
        .contains("samesite=strict")
        .doesNotContain("domain")
        .doesNotContain(link.substring(link.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
  }

  @Test
  void a_link_opens_once_and_only_the_latest_does() throws Exception {
    String first = desk.link();
    String second = desk.link();
    assertLocked(stranger.get(path(first)));
    assertThat(stranger.get(path(second)).statusCode()).isEqualTo(303);
    assertLocked(stranger.get(path(second)));
  }

  @Test
  void a_used_link_leads_who_is_in_back_to_the_desk() throws Exception {
    String link = desk.link();
    String cookie = stranger.get(path(link)).headers().firstValue("set-cookie").orElseThrow();
    Merchant merchant = stranger.withCookie(cookie.substring(0, cookie.indexOf(';')));
    HttpResponse<String> again = merchant.get(path(link));
    assertThat(again.statusCode()).isEqualTo(303);
    assertThat(again.headers().firstValue("set-cookie")).isEmpty();
    assertThat(merchant.get("/desk").statusCode()).isEqualTo(200);
  }

  @Test
  void without_the_cookie_nothing_is_shown_and_nothing_is_done() throws Exception {
    Merchant merchant = Merchant.opening(client, desk);
    List<String> wrong =
        List.of("", "__Host-desk=", "__Host-desk=x", merchant.cookie() + "A", "desk=x");
    for (String cookie : wrong) {
      Merchant other = stranger.withCookie(cookie);
      assertLocked(other.get("/desk"));
      assertLocked(other.get(CLAIM));
      assertLocked(other.get("/desk/claims/nothing"));
      assertLocked(other.post(CLAIM, DECLINE));
      assertLocked(other.post("/desk/leave", Map.of()));
    }
    assertThat(claims.answers()).isEmpty();
    assertThat(merchant.get("/desk").statusCode()).isEqualTo(200);
  }

  @Test
  void a_closed_door_looks_the_same_wherever_it_is() throws Exception {
    assertThat(stranger.get(CLAIM).body())
        .isEqualTo(stranger.get("/desk/claims/nothing").body())
        .isEqualTo(stranger.get("/desk/open/guess").body())
        .doesNotContain("A-1001");
  }

  @Test
  void a_form_of_another_origin_does_nothing_even_with_the_cookie() throws Exception {
    Merchant merchant = Merchant.opening(client, desk);
    for (String origin :
        List.of("https://evil.example", "null", desk.address() + ".evil.example")) {
      assertThat(merchant.post(CLAIM, DECLINE, origin).statusCode()).isEqualTo(403);
      assertThat(merchant.post("/desk/leave", Map.of(), origin).statusCode()).isEqualTo(403);
    }
    assertThat(merchant.postWithoutOrigin(CLAIM, DECLINE).statusCode()).isEqualTo(403);
    assertThat(claims.answers()).isEmpty();
    assertThat(merchant.get("/desk").statusCode()).isEqualTo(200);
  }

  @Test
  void an_answer_cannot_be_given_by_an_address_alone() throws Exception {
    Merchant merchant = Merchant.opening(client, desk);
    assertThat(merchant.get(CLAIM + "?step=sign&decision=nothing&text=No.").statusCode())
        .isEqualTo(200);
    assertThat(claims.answers()).isEmpty();
  }

  @Test
  void who_signs_out_is_out_whatever_the_browser_keeps() throws Exception {
    Merchant merchant = Merchant.opening(client, desk);
    HttpResponse<String> left = merchant.post("/desk/leave", Map.of());
    assertThat(left.body()).contains("You have signed out");
    assertThat(left.headers().firstValue("set-cookie").orElseThrow())
        .contains("Expires=Thu, 01-Jan-1970");
    assertLocked(merchant.get("/desk"));
  }

  @Test
  void no_page_has_a_key_in_it_or_lets_others_frame_or_keep_it() throws Exception {
    Merchant merchant = Merchant.opening(client, desk);
    String secret = merchant.cookie().substring(merchant.cookie().indexOf('=') + 1);
    for (String path : List.of("/desk", CLAIM, "/desk/claims/REFUNDED", "/desk/claims/nothing")) {
      HttpResponse<String> page = merchant.get(path);
      assertThat(page.body()).doesNotContain(secret);
      assertThat(page.headers().firstValue("cache-control")).contains("no-store");
      assertThat(page.headers().firstValue("referrer-policy")).contains("same-origin");
      assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
          .contains("default-src 'none'")
          .contains("frame-ancestors 'none'");
    }
  }

  private static void assertLocked(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("The desk is closed").doesNotContain("A-1001");
    assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
  }

  private static String path(String link) {
    return link.substring(link.indexOf("/desk"));
  }
}
