package org.semper.supporting.archive.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.semper.supporting.archive.GoldenPurchase;
import org.semper.supporting.archive.evidence.Verdict.Reason;
import org.semper.supporting.crypto.RevocationSource;
import org.semper.supporting.crypto.TestPki;

/// Files as mail programs, editors and clipboards leave them.
final class UnreadableFileTest {

  private static final GoldenPurchase PURCHASE = new GoldenPurchase();
  private static final String OFFER = PURCHASE.offer().statement().compact();

  @Test
  void the_statement_itself_is_read_and_lacks_nothing_but_an_answer_about_revocation() {
    assertThat(verify(utf8(OFFER)))
        .isInstanceOfSatisfying(
            Verdict.Rejected.class,
            rejected -> assertThat(rejected.reason()).isEqualTo(Reason.NOT_VERIFIED));
  }

  static Stream<Arguments> changed() {
    String wrapped = OFFER.replaceAll("(.{76})", "$1\r\n");
    return Stream.of(
        Arguments.of(utf8(OFFER + "\n"), "a line end or a blank was added at its end"),
        Arguments.of(utf8(OFFER + "\r\n\r\n"), "a line end or a blank was added at its end"),
        Arguments.of(utf8(OFFER + " "), "a line end or a blank was added at its end"),
        Arguments.of(utf8("\uFEFF" + OFFER), "it begins with a byte order mark"),
        Arguments.of(utf8("\uFEFF{}"), "it begins with a byte order mark"),
        Arguments.of(OFFER.getBytes(StandardCharsets.UTF_16), "it is in UTF-16"),
        Arguments.of(utf8("\n" + OFFER), "it begins with a blank or an empty line"),
        Arguments.of(utf8(wrapped), "it is broken into lines or has blanks"),
        Arguments.of(utf8(OFFER.replace(".", ". ")), "it is broken into lines or has blanks"),
        Arguments.of(new byte[0], "it is empty"),
        Arguments.of(utf8("\n"), "it begins with a blank or an empty line"),
        Arguments.of(utf8(OFFER.substring(0, 40)), "it does not have the three parts of one"),
        Arguments.of(utf8(OFFER + "="), "a character that does not belong there, or is cut"),
        Arguments.of(utf8("{\"statement\": 1}"), "is not the JSON of a statement"));
  }

  @ParameterizedTest
  @MethodSource("changed")
  void says_in_words_what_was_done_to_it(byte[] file, String words) {
    assertThat(verify(file))
        .isInstanceOfSatisfying(
            Verdict.Rejected.class,
            rejected -> {
              assertThat(rejected.reason()).isEqualTo(Reason.UNREADABLE);
              assertThat(rejected.why()).startsWith("It is no statement: ").contains(words);
            });
  }

  private static Verdict verify(byte[] file) {
    return new EvidenceVerifier(
            PURCHASE.pki.trustList(),
            RevocationSource.none(),
            TestPki.CLOCK,
            GoldenPurchase.rules())
        .verify(file);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
