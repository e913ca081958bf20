package org.semper.supporting.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.json.Base64Url;
import org.semper.supporting.crypto.TrustListRejected.Reason;

final class SignedTrustListTest {

  private static final String OPERATOR = "Market of Bern";

  @TempDir Path folder;

  private final TestPki pki = new TestPki();
  private final OperatorKey key = OperatorKey.generate();
  private final TrustList content = pki.trustList().withWebHosts(Set.of("shops.example"));

  @Test
  void reads_what_it_wrote() throws Exception {
    SignedTrustList signed = sign(7);
    Path file = folder.resolve("market.jws");
    signed.write(file);

    SignedTrustList read = UnverifiedTrustList.read(file).verify(key.fingerprint());

    assertThat(read).isEqualTo(signed);
    assertThat(read.operator()).isEqualTo(OPERATOR);
    assertThat(read.number()).isEqualTo(7);
    assertThat(read.issued()).isEqualTo(TestPki.CLOCK.instant());
    assertThat(read.list()).isEqualTo(content);
    assertThat(read.says()).containsValue("looks at passports");
    assertThat(read.bytes()).isEqualTo(Files.readAllBytes(file));
  }

  @Test
  void refuses_a_list_of_another_operator() {
    refuses(Reason.FINGERPRINT, sign(1).compact(), OperatorKey.generate().fingerprint());
  }

  @Test
  void refuses_the_key_of_one_operator_with_the_signature_of_another() {
    String[] ours = sign(1).compact().split("\\.", 3);
    String other =
        SignedTrustList.sign(OperatorKey.generate(), OPERATOR, 1, content, says(), TestPki.CLOCK)
            .compact();

    refuses(
        Reason.SIGNATURE,
        ours[0] + "." + ours[1] + other.substring(other.lastIndexOf('.')),
        key.fingerprint());
  }

  @Test
  void refuses_every_changed_character() {
    String text = sign(1).compact();
    for (int i = 0; i < text.length(); i += 7) {
      char other = text.charAt(i) == 'A' ? 'B' : 'A';
      String changed = text.substring(0, i) + other + text.substring(i + 1);
      assertThatExceptionOfType(TrustListRejected.class)
          .as("character %d", i)
          .isThrownBy(() -> UnverifiedTrustList.parse(changed, "test").verify(key.fingerprint()));
    }
  }

  @Test
  void refuses_unknown_and_missing_members() {
    refuses(Reason.NOT_A_TRUST_LIST, resigned(json -> json.replace("\"number\":1", "\"no\":1")));
    refuses(Reason.NOT_A_TRUST_LIST, resigned(json -> json.replace("\"says\":", "\"word\":")));
    refuses(
        Reason.NOT_A_TRUST_LIST,
        resigned(json -> json.replace("\"number\":1", "\"number\":1,\"more\":true")));
    refuses(
        Reason.NOT_A_TRUST_LIST,
        resigned(json -> json.replace("\"number\":1", "\"number\":1,\"number\":1")));
  }

  @Test
  void refuses_web_roots_for_a_whole_top_level_domain() {
    refuses(
        Reason.NOT_A_TRUST_LIST,
        resigned(json -> json.replace("\"shops.example\"", "\"example\"")));
    refuses(
        Reason.NOT_A_TRUST_LIST, resigned(json -> json.replace("\"shops.example\"", "\"*.com\"")));
  }

  @Test
  void refuses_names_that_a_window_could_not_show_truly() {
    refuses(
        Reason.NOT_A_TRUST_LIST,
        resigned(json -> json.replace("\"" + OPERATOR + "\"", "\"Mark\\u0435t\"")));
  }

  @Test
  void signs_nothing_that_no_reader_would_take() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SignedTrustList.sign(key, OPERATOR, 0, content, says(), TestPki.CLOCK));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SignedTrustList.sign(key, OPERATOR, 1, content, Map.of(), TestPki.CLOCK));
  }

  @Test
  void keeps_the_operators_key() throws Exception {
    Path file = folder.resolve("operator.json");

    OperatorKey made = OperatorKey.readOrCreate(file);

    assertThat(OperatorKey.readOrCreate(file).fingerprint()).isEqualTo(made.fingerprint());
  }

  @Test
  void reads_a_fingerprint_however_it_is_typed() {
    Fingerprint fingerprint = key.fingerprint();
    String hex = fingerprint.hex();

    assertThat(Fingerprint.parse(fingerprint.text())).contains(fingerprint);
    assertThat(Fingerprint.parse(" " + hex.toUpperCase(Locale.ROOT) + "\n")).contains(fingerprint);
    assertThat(Fingerprint.parse("\u200e" + String.join(":", hex.split("(?<=\\G..)", -1))))
        .contains(fingerprint);
    assertThat(Fingerprint.parse(hex.substring(1))).isEmpty();
    assertThat(Fingerprint.parse(hex + "0")).isEmpty();
    assertThat(Fingerprint.parse("")).isEmpty();
  }

  @Test
  void web_roots_count_for_the_services_and_hosts_of_their_list_alone() {
    WebRoots web = content.web();

    assertThat(List.of("authority.localhost", "shops.example", "a.shops.example"))
        .allMatch(web::covers);
    assertThat(List.of("bank.example", "xshops.example", "shops.example.com", "localhost"))
        .noneMatch(web::covers);
  }

  private SignedTrustList sign(long number) {
    return SignedTrustList.sign(key, OPERATOR, number, content, says(), TestPki.CLOCK);
  }

  private static Map<String, String> says() {
    return Map.of(TestPki.AUTHORITY, "looks at passports");
  }

  /// The list with a changed content and a good signature over it.
  private String resigned(UnaryOperator<String> change) {
    String[] parts = sign(1).compact().split("\\.", 3);
    String json = new String(Base64Url.bytes(parts[1]), StandardCharsets.UTF_8);
    String changed = change.apply(json);
    assertThat(changed).isNotEqualTo(json);
    String input = parts[0] + "." + Base64Url.encode(changed.getBytes(StandardCharsets.UTF_8));
    return input + "." + key.signature(input);
  }

  private void refuses(Reason reason, String compact) {
    refuses(reason, compact, key.fingerprint());
  }

  private static void refuses(Reason reason, String compact, Fingerprint expected) {
    assertThatExceptionOfType(TrustListRejected.class)
        .isThrownBy(() -> UnverifiedTrustList.parse(compact, "test").verify(expected))
        .extracting(TrustListRejected::reason)
        .isEqualTo(reason);
  }
}
