package org.semper.tinguin.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JTextField;
import org.junit.jupiter.api.Test;
import org.semper.api.commerce.PostalAddress;
import org.semper.tinguin.look.EventThread;
import org.semper.tinguin.text.Texts;

/// What the page takes for a name and an address.
final class IdentityPageTest {

  @Test
  void a_country_without_postal_codes_needs_none() throws Exception {
    assertThat(address("HK", "Chan Tai Man", ""))
        .contains(new PostalAddress("Chan Tai Man", "1 Street", "", "Town", "HK"));
    assertThat(problem("FR", "Alice Martin", "")).contains("Fill in every field.");
  }

  @Test
  void a_field_that_is_too_long_is_said() throws Exception {
    assertThat(problem("FR", "Alice Martin", "7".repeat(28)))
        .contains("Postal code: at most 20 characters.");
    assertThat(problem("FR", "A".repeat(70), "75002")).contains("Name: at most 64 characters.");
  }

  @Test
  void a_name_is_composed_and_its_spaces_are_single() throws Exception {
    assertThat(address("FR", "\u00a0Zoe\u0308\u00a0  Martin ", "75002"))
        .map(PostalAddress::name)
        .contains("Zo\u00eb Martin");
  }

  @Test
  void a_name_of_blanks_or_of_two_scripts_is_said() throws Exception {
    assertThat(problem("FR", "\u00a0 ", "75002")).contains("Fill in every field.");
    assertThat(problem("FR", "Alic\u0435", "75002"))
        .hasValueSatisfying(text -> assertThat(text).contains("cannot be certified"));
    assertThat(problem("FR", "\u200b", "75002")).isPresent();
  }

  private static Optional<String> problem(String country, String name, String code)
      throws Exception {
    return EventThread.call(() -> page(country, name, code).problem());
  }

  private static Optional<PostalAddress> address(String country, String name, String code)
      throws Exception {
    return EventThread.call(() -> page(country, name, code).address());
  }

  private static IdentityPage page(String country, String name, String code) {
    IdentityPage page = new IdentityPage(new Texts(Locale.ENGLISH), Locale.of("", country));
    fill(page, "name", name);
    fill(page, "street", "1 Street");
    fill(page, "postal-code", code);
    fill(page, "locality", "Town");
    return page;
  }

  private static void fill(IdentityPage page, String name, String text) {
    parts(page.body())
        .filter(part -> name.equals(part.getName()))
        .map(JTextField.class::cast)
        .forEach(field -> field.setText(text));
  }

  private static Stream<Component> parts(Component part) {
    return part instanceof Container inner
        ? Stream.concat(
            Stream.of(part), Arrays.stream(inner.getComponents()).flatMap(IdentityPageTest::parts))
        : Stream.of(part);
  }
}
