package org.semper.tinguin.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class PersonalIndicatorTest {

  private static final byte[] PNG =
      Pictures.png(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB));

  @Test
  void keeps_picture_and_words() {
    PersonalIndicator indicator = PersonalIndicator.of(PNG, " three herons ").orElseThrow();
    assertThat(indicator.png()).isEqualTo(PNG);
    assertThat(indicator.words()).isEqualTo("three herons");
    assertThat(PersonalIndicator.of(indicator.png(), indicator.words())).contains(indicator);
  }

  @Test
  void refuses_what_is_no_picture_or_too_large() {
    assertThat(PersonalIndicator.of(new byte[0], "words")).isEmpty();
    assertThat(PersonalIndicator.of(new byte[] {1, 2, 3}, "words")).isEmpty();
    assertThat(PersonalIndicator.of(Arrays.copyOf(PNG, PNG.length / 2), "words")).isEmpty();
    assertThat(PersonalIndicator.of(new byte[PersonalIndicator.MAX_PNG + 1], "words")).isEmpty();
    byte[] wide = Pictures.png(new BufferedImage(1025, 1, BufferedImage.TYPE_INT_RGB));
    assertThat(PersonalIndicator.of(wide, "words")).isEmpty();
  }

  @Test
  void refuses_no_words_and_too_many() {
    assertThat(PersonalIndicator.of(PNG, "  ")).isEmpty();
    assertThat(PersonalIndicator.of(PNG, "x".repeat(61))).isEmpty();
  }

  @Test
  void draws_pictures_that_all_differ() {
    List<BufferedImage> pictures = DrawnPictures.draw(9, new Random(7));
    assertThat(
            pictures.stream().map(Pictures::png).map(Arrays::hashCode).collect(Collectors.toSet()))
        .hasSize(9);
    assertThat(pictures)
        .allSatisfy(picture ->
            assertThat(PersonalIndicator.of(Pictures.png(picture), "words")).isPresent());
  }

  @Test
  void cuts_the_middle_square_of_a_picture() {
    BufferedImage wide = new BufferedImage(300, 100, BufferedImage.TYPE_INT_RGB);
    wide.setRGB(150, 50, 0xFF0000);
    BufferedImage square = Pictures.square(wide, 100);
    assertThat(square.getWidth()).isEqualTo(100);
    assertThat(square.getRGB(50, 50) & 0xFF0000).isPositive();
  }
}
