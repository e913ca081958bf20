package org.semper.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.semper.e2e.browser.ExtensionFolder;

/// `%d` writes the digits of the owner's language. What programs read is written by `Locale.ROOT`, or without a format.
final class NumbersForProgramsTest {

  /// What these modules write, programs read.
  private static final List<String> MODULES =
      List.of(
          "bridge-api",
          "agent/supporting",
          "agent/transfer",
          "agent/commerce",
          "agent/payments",
          "agent/bridge",
          "agent/app",
          "demo-shop/server",
          "demo-shop/parties",
          "demo-shop/shop",
          "demo-shop/merchant-kit");

  /// A format of a number that does not follow a locale, whatever formats by it.
  private static final Pattern IN_OWNERS_DIGITS =
      Pattern.compile(
          "(?<!Locale\\.ROOT,\\s{0,40})\"[^\"\\n]*%[-0-9,$]*d|String\\.format\\(\\s*\"");

  private final Path checkout = ExtensionFolder.ofCheckout().path().resolveSibling(".").normalize();

  @Test
  void no_number_for_a_program_is_written_in_the_owners_digits() throws IOException {
    for (String module : MODULES) {
      try (Stream<Path> files = Files.walk(checkout.resolve(module).resolve("src/main/java"))) {
        assertThat(files.filter(file -> file.toString().endsWith(".java")))
            .isNotEmpty()
            .allSatisfy(file ->
                assertThat(IN_OWNERS_DIGITS.matcher(Files.readString(file)).find())
                    .as(file.toString())
                    .isFalse());
      }
    }
  }
}
