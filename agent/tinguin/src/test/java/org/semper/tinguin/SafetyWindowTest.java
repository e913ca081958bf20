package org.semper.tinguin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.semper.tinguin.Owner.answer;

import java.awt.Component;
import java.awt.Window;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.accessibility.AccessibleContext;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPasswordField;
import javax.swing.JTextField;
import javax.swing.plaf.basic.BasicHTML;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.semper.api.money.Money;
import org.semper.supporting.tinguin.Line;
import org.semper.supporting.tinguin.OrderQuestion;
import org.semper.supporting.tinguin.PairingQuestion.Result;
import org.semper.supporting.tinguin.PurseChoice;
import org.semper.supporting.tinguin.Question;

@WindowTest
final class SafetyWindowTest {

  static Stream<Question<?>> questions() {
    return Stream.of(
        Samples.order(List.of(Samples.FREE_SHIPPING, Samples.UNREADABLE), List.of(Samples.ACCOUNT)),
        Samples.order(List.of(), List.of()),
        Samples.pay(),
        Samples.receipt(),
        Samples.refusal(),
        Samples.unlock(_ -> false),
        Samples.pairing(_ -> Result.DIFFERS));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void no_component_reads_markup_and_all_controls_have_names(Question<?> question)
      throws Exception {
    try (Owner owner = new Owner()) {
      CompletableFuture<?> asked = owner.asked(question);
      owner.screen.find("page");
      List<Component> parts = Screen.onEventThread(() -> all().toList());
      assertThat(parts)
          .filteredOn(SafetyWindowTest::showsText)
          .isNotEmpty()
          .allSatisfy(part ->
              assertThat(((JComponent) part).getClientProperty("html.disable")).isEqualTo(true));
      assertThat(parts)
          .filteredOn(part ->
              (part instanceof JButton && isOurs(part))
                  || part instanceof JPasswordField
                  || part instanceof JTextField)
          .allSatisfy(part -> assertThat(name(part)).isNotBlank());
      owner.screen.closeWindow();
      answer(asked);
    }
  }

  @Test
  void a_screen_reader_hears_who_sells_and_what_it_costs() throws Exception {
    try (Owner owner = new Owner()) {
      CompletableFuture<?> asked = owner.asked(Samples.order(List.of(), List.of(Samples.ACCOUNT)));
      AccessibleContext page = owner.screen.find("page").getAccessibleContext();
      assertThat(page.getAccessibleName()).isEqualTo("SEMPER · Offer");
      assertThat(page.getAccessibleDescription())
          .contains("Connected to. ACTIMEDIA S.A.", "TOTAL. 870,00\u00A0FRF");
      owner.screen.closeWindow();
      answer(asked);
    }
  }

  @Test
  void markup_and_control_characters_of_strangers_are_shown_as_they_are() throws Exception {
    try (Owner owner = new Owner()) {
      Money price = Money.of(7_500, "FRF");
      List<Line> lines =
          List.of(
              new Line("<html><b>free</b>", 1, price, price),
              new Line("a\u202Eb\nc", 1, price, price));
      OrderQuestion question =
          Samples.order(
              lines,
              List.of(),
              List.of(new PurseChoice("p", "<html><i>purse")),
              Samples.SIGNED.plusSeconds(900));
      CompletableFuture<?> asked = owner.asked(question);
      owner.screen.text("<html><b>free</b>");
      owner.screen.text("a‹U+202E›b‹U+000A›c");
      assertThat(Screen.onEventThread(() -> all().filter(SafetyWindowTest::rendersMarkup).toList()))
          .isEmpty();
      owner.screen.closeWindow();
      answer(asked);
    }
  }

  private static boolean showsText(Component part) {
    return switch (part) {
      case JLabel label -> !label.getText().isEmpty();
      case AbstractButton button -> !button.getText().isEmpty();
      default -> false;
    };
  }

  /// Arrow buttons and the like are the look and feel's own and show no text.
  private static boolean isOurs(Component part) {
    return !part.getClass().getName().startsWith("com.formdev")
        && !part.getClass().getName().startsWith("javax.swing.plaf");
  }

  private static boolean rendersMarkup(Component part) {
    return part instanceof JComponent component
        && component.getClientProperty(BasicHTML.propertyKey) != null;
  }

  private static String name(Component part) {
    AccessibleContext context = part.getAccessibleContext();
    return context.getAccessibleName();
  }

  private static Stream<Component> all() {
    return Stream.of(Window.getWindows()).filter(Window::isShowing).flatMap(Screen::within);
  }
}
