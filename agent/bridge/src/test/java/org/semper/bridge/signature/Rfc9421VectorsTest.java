package org.semper.bridge.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.semper.supporting.crypto.EcdsaP256PublicKey;
import org.semper.supporting.crypto.SignatureMismatch;

/// The two examples of RFC 9421 that are signed with its key `test-key-ecc-p256` (appendix B.1.3).
final class Rfc9421VectorsTest {

  private static final EcdsaP256PublicKey KEY =
      EcdsaP256PublicKey.parse(
              Base64.getDecoder()
                  .decode(
                      "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEqIVYZVLCrPZHGHjP17CTW0/+D9Lf"
                          + "w0EkjqF7xB4FivAxzic30tMM4GF+hR6Dxh71Z50VGGdldkkDXZCnTNnoXQ=="))
          .orElseThrow();

  /// Appendix B.2.4: a response.
  @Test
  void builds_and_verifies_the_response_of_appendix_b_2_4() throws Exception {
    String digest =
        "sha-512=:mEWXIS7MaLRuGgxOBdODa3xqM1XdEvxoYhvlCFJ41QJgJc4GTsPp29l5oGX69wWdXymyU0rjJuahq4l5"
            + "aGgfLQ==:";
    byte[] base =
        new SignatureBase()
            .line("\"@status\"", "200")
            .line("\"content-type\"", "application/json")
            .line("\"content-digest\"", digest)
            .line("\"content-length\"", "23")
            .end(
                """
                ("@status" "content-type" "content-digest" "content-length")\
                ;created=1618884473;keyid="test-key-ecc-p256\"\
                """);

    assertThat(new String(base, US_ASCII))
        .isEqualTo(
            """
            "@status": 200
            "content-type": application/json
            "content-digest": %s
            "content-length": 23
            "@signature-params": ("@status" "content-type" "content-digest" "content-length")\
            ;created=1618884473;keyid="test-key-ecc-p256\"\
            """
                .formatted(digest));
    KEY.verify(
        base,
        Base64.getDecoder()
            .decode(
                "wNmSUAhwb5LxtOtOpNa6W5xj067m5hFrj0XQ4fvpaCLx0NKocgPquLgyahnzDnDAUy5eCdlYUEkLIj+3"
                    + "2oiasw=="));
  }

  /// Section 2.4: a response that covers components of its request.
  @Test
  void builds_and_verifies_the_response_bound_to_its_request_of_section_2_4() throws Exception {
    byte[] base = responseOfSection24("POST");

    KEY.verify(base, signatureOfSection24());
  }

  @Test
  void refuses_the_response_of_section_2_4_for_another_request() {
    assertThatThrownBy(() -> KEY.verify(responseOfSection24("PUT"), signatureOfSection24()))
        .isInstanceOf(SignatureMismatch.class);
  }

  private static byte[] responseOfSection24(String requestMethod) {
    return new SignatureBase()
        .line("\"@status\"", "503")
        .line(
            "\"content-digest\"",
            "sha-512=:0Y6iCBzGg5rZtoXS95Ijz03mslf6KAMCloESHObfwnHJDbkkWWQz6PhhU9kxsTbARtY2PTBOzq24"
                + "uJFpHsMuAg==:")
        .line("\"content-type\"", "application/json")
        .line("\"@authority\";req", "example.com")
        .line("\"@method\";req", requestMethod)
        .line("\"@path\";req", "/foo")
        .line(
            "\"content-digest\";req",
            "sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRwE"
                + "mTHWXvJwew==:")
        .end(
            """
            ("@status" "content-digest" "content-type" "@authority";req "@method";req "@path";req \
            "content-digest";req);created=1618884479;keyid="test-key-ecc-p256\"\
            """);
  }

  private static byte[] signatureOfSection24() {
    return Base64.getDecoder()
        .decode(
            "dMT/A/76ehrdBTD/2Xx8QuKV6FoyzEP/I9hdzKN8LQJLNgzU4W767HK05rx1i8meNQQgQPgQp8wq2ive3tV5"
                + "Ag==");
  }
}
