package org.semper.api.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.semper.api.commerce.GoldenOffer;
import org.semper.api.commerce.OfferContent;
import org.semper.api.json.Base64Url;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.UnverifiedStatement;
import org.semper.api.tag.Comparison;
import org.semper.api.tag.PageMarkup;
import org.semper.api.web.HttpsAddress;
import org.semper.api.web.WebOrigin;
import tools.jackson.databind.JsonNode;

/// Whatever arrives is read or refused with the exception that says so; nothing else is thrown, and what is read is what arrived.
final class MutationTest {

  private static final List<String> PIECES =
      List.of(
          "\"",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "0",
          "-",
          "1e3",
          "\\u0000",
          "\\ud800",
          "null",
          ".",
          "\u202E",
          "\u0000",
          "é",
          "<",
          ">",
          "</p>",
          "<p data-semper=\"total\">",
          "&#x202e;",
          "€",
          "FF",
          " ",
          "\u00A0",
          "(",
          "%",
          "🎹",
          "https://",
          "/",
          "@",
          "٣",
          "=");

  private final Random random = new Random(1997);

  @Test
  void statements_with_flipped_bytes_are_read_or_refused() {
    byte[][] parts = parts(GoldenPurchase.offer());
    for (int run = 0; run < 5_000; run++) {
      byte[][] mutant = {parts[0].clone(), parts[1].clone(), parts[2].clone()};
      byte[] part = mutant[random.nextInt(mutant.length)];
      part[random.nextInt(part.length)] ^= (byte) (1 << random.nextInt(8));
      readOrRefuse(compact(mutant));
    }
  }

  @Test
  void certificates_with_flipped_bytes_are_read_or_refused() {
    byte[][] parts = parts(GoldenPurchase.offer());
    String header = new String(parts[0], StandardCharsets.UTF_8);
    JsonNode x5c = read(parts[0]).get("x5c");
    byte[] der = Base64.getDecoder().decode(x5c.get(0).stringValue());
    for (int run = 0; run < 5_000; run++) {
      byte[] mutant = der.clone();
      for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
        mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
      }
      String text = Base64.getEncoder().encodeToString(mutant);
      String mutated = header.replace(x5c.get(0).stringValue(), text);
      readOrRefuse(compact(mutated.getBytes(StandardCharsets.UTF_8), parts[1], parts[2]));
    }
  }

  @Test
  void payloads_with_spliced_pieces_are_read_or_refused() {
    byte[][] parts = parts(GoldenPurchase.offer());
    String payload = new String(parts[1], StandardCharsets.UTF_8);
    for (int run = 0; run < 5_000; run++) {
      byte[] mutant = spliced(payload).getBytes(StandardCharsets.UTF_8);
      readOrRefuse(compact(parts[0], mutant, parts[2]));
    }
  }

  @Test
  void messages_with_spliced_pieces_are_read_or_refused() {
    for (String file : List.of("hello", "pairing", "deals", "events", "problem")) {
      for (JsonNode vector : VectorFolder.cases("messages/" + file + ".json")) {
        for (int run = 0; run < 60; run++) {
          String text = spliced(vector.get("text").stringValue());
          assertThat(AgentReading.ofMessage(vector.deepCopy().asObject().put("text", text)))
              .isNotEmpty();
        }
      }
    }
  }

  @Test
  void pages_with_spliced_pieces_are_compared() {
    OfferContent offer = GoldenOffer.content();
    for (TagCase page : TagCase.all()) {
      for (int run = 0; run < 200; run++) {
        Comparison.of(
                PageMarkup.parse(spliced(page.markup()), page.language()), offer, GoldenOffer.LAW)
            .forEach(difference -> assertThat(difference.shown()).hasSizeLessThanOrEqualTo(200));
      }
    }
  }

  @Test
  void origins_and_addresses_with_spliced_pieces_are_read_or_refused() {
    for (int run = 0; run < 5_000; run++) {
      String text = spliced("https://shop.example:8443/a?b=c");
      WebOrigin.parse(text).ifPresent(origin -> assertThat(origin.host()).isNotEmpty());
      HttpsAddress.parse(text)
          .ifPresent(
              address -> assertThat(address.uri().getHost()).isEqualTo(address.origin().host()));
    }
  }

  private void readOrRefuse(String compact) {
    try {
      UnverifiedStatement statement = UnverifiedStatement.parse(compact);
      assertThat(statement.compact()).isEqualTo(compact);
      OfferContent offer = OfferContent.parse(statement);
      assertThat(read(StrictJson.bytes(offer.toJson()))).isEqualTo(statement.payload().body());
    } catch (StatementRejected e) {
      assertThat(e.reason()).isNotNull();
    }
  }

  private String spliced(String text) {
    StringBuilder mutant = new StringBuilder(text);
    for (int splices = 1 + random.nextInt(3); splices > 0; splices--) {
      int at = random.nextInt(mutant.length() + 1);
      int end = Math.min(mutant.length(), at + random.nextInt(4));
      mutant.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
    }
    return mutant.toString();
  }

  private static JsonNode read(byte[] json) {
    try {
      return StrictJson.parse(json, json.length);
    } catch (JsonRejected e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[][] parts(String compact) {
    String[] parts = compact.split("\\.", -1);
    return new byte[][] {
      Base64Url.bytes(parts[0]), Base64Url.bytes(parts[1]), Base64Url.bytes(parts[2])
    };
  }

  private static String compact(byte[]... parts) {
    return Base64Url.encode(parts[0])
        + "."
        + Base64Url.encode(parts[1])
        + "."
        + Base64Url.encode(parts[2]);
  }
}
