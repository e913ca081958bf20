package org.semper.e2e.attacks.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Font;
import java.io.IOException;
import java.net.IDN;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.bridge.Problem;
import org.semper.e2e.wire.ProgramClient;
import org.semper.e2e.wire.RawTls;
import org.semper.e2e.wire.WireAnswer;

/// Attack 14: what is shown is not what is signed. The seller is certified, its key genuine, its offer signed; only the amounts
/// and texts in it are made to mislead.
@Tag("window")
@ExtendWith(SharedAgent.class)
final class HostileOffersIT {

  private static final String NAME = "\"name\":\"BACH Preludes\"";
  private static final int TEN_MEGABYTES = 10 << 20;
  private static final String ORDER = "Order with obligation to pay";

  private static final Path PICTURE = Path.of("target", "hostile-names.png");

  /// What an article's name is, in JSON, and what the window must show instead of obeying it.
  private static final Map<String, String> SHOWN =
      Map.ofEntries(
          Map.entry("BACH \\u202e07,3 FRF\\u202c", "BACH ‹U+202E›07,3 FRF‹U+202C›"),
          Map.entry("\\u2066isolated\\u2069", "‹U+2066›isolated‹U+2069›"),
          Map.entry("\\u200fright to left", "‹U+200F›right to left"),
          Map.entry("zero\\u200bwidth\\ufeffletters", "zero‹U+200B›width‹U+FEFF›letters"),
          Map.entry("blank\\u3164letter", "blank‹U+3164›letter"),
          Map.entry("private\\ue000letter", "private‹U+E000›letter"),
          Map.entry("\\udb40\\udc41tagged", "‹U+E0041›tagged"),
          Map.entry("many      spaces", "many ␣␣␣␣␣spaces"),
          Map.entry(
              "a\\u0301\\u0302\\u0303\\u0304 stacked", "a\u0301\u0302‹U+0303›‹U+0304› stacked"),
          Map.entry(
              "\\uff11\\uff0c\\uff10\\uff10 wide", drawn("\uff11\uff0c\uff10\uff10") + " wide"),
          Map.entry("\\u0412\\u0410\\u0421\\u041d", "\u0412\u0410\u0421\u041d"),
          Map.entry(
              "<html><b>TOTAL</b><br>1,00&nbsp;FRF<img src='https://evil.localhost/'>",
              "<html><b>TOTAL</b><br>1,00&nbsp;FRF<img src='https://evil.localhost/'>"),
          Map.entry("L".repeat(200), "L".repeat(120) + "…"));

  private final AttackedAgent agent;
  private List<String> ordered = List.of();

  HostileOffersIT(AttackedAgent agent) {
    this.agent = agent;
  }

  @BeforeEach
  void remember() {
    ordered = Ordered.deals(agent);
  }

  @AfterEach
  void nothing_was_ordered() {
    assertThat(Ordered.deals(agent)).isEqualTo(ordered);
  }

  /// One change of the payload that the seller signs.
  ///
  /// @param of what stands in a good offer
  /// @param by a byte a character
  private record Change(String of, String by) {

    String in(String payload) {
      assertThat(payload).contains(of);
      return payload.replace(of, by);
    }

    @Override
    public String toString() {
      return by.substring(0, Math.min(by.length(), 60));
    }
  }

  private static Stream<Change> numbers() {
    return Stream.concat(
        Stream.of("1e4", "1E+4", "10000.0", "\"10000\"", "010000", "0x2710", "+10000", "-10000")
            .map(number -> new Change(":10000", ":" + number)),
        Stream.of(
            new Change("\"shipping\":0,\"total\":10000", "\"shipping\":-5000,\"total\":5000"),
            new Change("\"shipping\":0", "\"shipping\":-0"),
            new Change("\"unitPrice\":10000", "\"unitPrice\":18446744073709561616"),
            new Change(
                "\"quantity\":1,\"unitPrice\":10000",
                "\"quantity\":65536,\"unitPrice\":281474976710656"),
            new Change(":10000", ":9007199254740992"),
            new Change(":10000", ":NaN"),
            new Change("\"total\":10000", "\"total\":10000,\"total\":100"),
            new Change("\"taxes\":[]", "\"taxes\":[{\"name\":\"VAT\",\"amount\":-100}]")));
  }

  private static Stream<Change> currencies() {
    return Stream.of(
        new Change("\"unitPrice\":10000", "\"unitPrice\":10000,\"currency\":\"EUR\""),
        new Change("\"currency\":\"FRF\"", "\"currency\":[\"FRF\",\"EUR\"]"),
        new Change("\"currency\":\"FRF\"", "\"currency\":\"FRF\",\"currency\":\"EUR\""),
        new Change("\"currency\":\"FRF\"", "\"currency\":\"frf\""),
        new Change("\"currency\":\"FRF\"", "\"currency\":\"FRF\\u202e\""),
        new Change("\"currency\":\"FRF\"", "\"currency\":\"\\u0420RF\""));
  }

  private static Stream<Change> texts() {
    return Stream.of(
            "BACH\\u0007",
            "BACH\\n1,00 FRF",
            "BACH\\u0000",
            "BACH\\u2028",
            "BACH\\u2029",
            "BACH\\u0085",
            "BACH\\ud800",
            "BACH\u0007",
            "BACH\u00ff",
            "BACH\u00c0\u0080",
            "\\u200b\\u200b",
            "",
            "A".repeat(201))
        .map(name -> new Change(NAME, "\"name\":\"" + name + "\""));
  }

  @Test
  void amounts_and_texts_that_are_none_open_no_window() throws Exception {
    AgentState before = agent.state();
    try (SellerByHand seller = hostile("Hostile S.A.", "hostile.localhost")) {
      List<Change> changes =
          Stream.of(numbers(), currencies(), texts()).flatMap(each -> each).toList();
      for (Change change : changes) {
        WireAnswer answer = agent.askForDeal(seller.request(change.in(seller.payload())));
        assertThat(answer.content()).as("%s", change).isEqualTo(problem(ErrorCode.OFFER_MALFORMED));
        assertThat(answer.status()).as("%s", change).isEqualTo(ErrorCode.OFFER_MALFORMED.status());
      }
    }
    before.requireSameButNonces(agent.state());
  }

  /// The agent answers from what is announced, and ends the connection under whoever goes on.
  @Test
  void a_name_of_ten_megabytes_is_not_even_read() throws Exception {
    AgentState before = agent.state();
    try (SellerByHand seller = hostile("Hostile S.A.", "hostile.localhost")) {
      Change huge = new Change(NAME, "\"name\":\"" + "A".repeat(TEN_MEGABYTES) + "\"");
      String request = seller.request(huge.in(seller.payload()));
      String announced = signed(request);
      try (RawTls tls = agent.connect()) {
        tls.send(announced.substring(0, announced.indexOf("\r\n\r\n") + 4));
        assertThat(tls.receive().content()).isEqualTo(problem(ErrorCode.PAYLOAD_TOO_LARGE));
      }
      String sent = signed(request);
      assertThatThrownBy(() -> agent.everythingAnswered(sent)).isInstanceOf(IOException.class);
    }
    before.requireSameButNonces(agent.state());
  }

  /// Francs and euros have two decimals, dinars three, yen none; no purse holds dinars or yen.
  @Test
  void a_currency_of_other_decimals_is_refused_in_the_window() throws Exception {
    try (SellerByHand seller = hostile("Hostile S.A.", "hostile.localhost")) {
      for (String currency : List.of("KWD", "JPY")) {
        Change change = new Change("\"currency\":\"FRF\"", "\"currency\":\"" + currency + "\"");
        assertThat(agent.askForDeal(seller.request(change.in(seller.payload()))).status())
            .isEqualTo(202);
        agent.hands().see("None of your purses pays in this currency.");
        assertThat(agent.hands().everythingSeen()).doesNotContain(ORDER);
        agent.hands().leave("Close");
      }
    }
  }

  /// Thirteen articles, each named to mislead; whoever reads the window reads what is there.
  @Test
  void names_that_are_to_mislead_are_shown_and_not_obeyed() throws Exception {
    try (SellerByHand seller = hostile("Hostile S.A.", "hostile.localhost")) {
      String articles =
          SHOWN.keySet().stream()
              .map("{\"sku\":\"X\",\"name\":\"%s\",\"quantity\":1,\"unitPrice\":100}"::formatted)
              .collect(Collectors.joining(","));
      String payload =
          seller
              .payload()
              .replaceFirst(
                  "\"items\":\\[[^]]*]", Matcher.quoteReplacement("\"items\":[" + articles + "]"))
              .replace(":10000", ":" + 100 * SHOWN.size());
      assertThat(agent.askForDeal(seller.request(payload)).status()).isEqualTo(202);
      agent.hands().waitFor(ORDER);

      String seen = agent.hands().everythingSeen();
      agent.hands().see("13,00 FRF");
      agent.hands().picture(PICTURE);
      reject();
      assertThat(seen).contains(SHOWN.values());
      assertThat(seen.codePoints()).noneMatch(HostileOffersIT::acts);
    }
  }

  /// As they are where this machine has a font for them, else by their numbers.
  private static String drawn(String letters) {
    Font font = new Font(Font.DIALOG, Font.PLAIN, 12);
    return letters
        .codePoints()
        .mapToObj(letter ->
            font.canDisplay(letter)
                ? Character.toString(letter)
                : String.format(Locale.ROOT, "‹U+%04X›", letter))
        .collect(Collectors.joining());
  }

  /// A host whose first letter is another script's is a name that its owner is certified for as anybody is for theirs.
  @Test
  void a_host_that_looks_like_anothers_is_shown_as_it_is_registered() throws Exception {
    String host = IDN.toASCII("\u0430ctimedia.localhost");
    try (SellerByHand seller = hostile("ACTlMEDIA S.A.", host)) {
      assertThat(agent.askForDeal(seller.request(seller.payload())).status()).isEqualTo(202);
      agent.hands().waitFor(ORDER);

      String seen = agent.hands().everythingSeen();
      reject();
      assertThat(seen).contains("https://" + host);
    }
  }

  private String signed(String request) {
    ProgramClient client = agent.client();
    return client.sign(client.call(agent.port(), "/v1/deals", request, client.idempotencyKey()));
  }

  private void reject() {
    agent.shopper().reject();
    agent.hands().disappears("TOTAL");
  }

  private SellerByHand hostile(String name, String host) throws Exception {
    return SellerByHand.certified(agent, name, host);
  }

  private static String problem(ErrorCode code) {
    return Problem.of(code).toJson().toString();
  }

  /// Whether a character reorders, hides or joins others.
  private static boolean acts(int character) {
    return Character.getType(character) == Character.FORMAT
        || Character.getType(character) == Character.PRIVATE_USE
        || character == '\u3164';
  }
}
