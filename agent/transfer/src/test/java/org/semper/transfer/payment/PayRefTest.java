package org.semper.transfer.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.semper.api.statement.StatementHash;

final class PayRefTest {

  @Test
  void follows_from_the_order_alone() {
    PayRef ref = PayRef.of(StatementHash.ofSigningInput("order"));

    assertThat(ref).isEqualTo(PayRef.of(StatementHash.ofSigningInput("order")));
    assertThat(ref).isNotEqualTo(PayRef.of(StatementHash.ofSigningInput("another order")));
    assertThat(ref.text()).matches("RF[0-9]{2}[0-9A-Z]{21}");
  }

  @Test
  void reads_what_it_writes_and_nothing_that_differs_in_one_character() {
    Random random = new Random(1995);
    for (int i = 0; i < 200; i++) {
      String text = PayRef.of(StatementHash.ofSigningInput("order " + i)).text();
      assertThat(PayRef.parse(text)).contains(new PayRef(text));

      int place = 2 + random.nextInt(text.length() - 2);
      char other = text.charAt(place) == '7' ? '8' : '7';
      String changed = text.substring(0, place) + other + text.substring(place + 1);
      assertThat(PayRef.parse(changed)).isEmpty();
    }
  }

  @Test
  void has_one_text_per_reference() {
    String text = PayRef.of(StatementHash.ofSigningInput("order")).text();
    Set<String> accepted = new HashSet<>();
    for (int digits = 0; digits < 100; digits++) {
      PayRef.parse("RF%02d".formatted(digits) + text.substring(4))
          .ifPresent(ref -> accepted.add(ref.text()));
    }

    assertThat(accepted).containsExactly(text);
  }

  @Test
  void refuses_other_forms() {
    String text = PayRef.of(StatementHash.ofSigningInput("order")).text();

    assertThat(PayRef.parse("")).isEmpty();
    assertThat(PayRef.parse(text.toLowerCase(Locale.ROOT))).isEmpty();
    assertThat(PayRef.parse(text + " ")).isEmpty();
    assertThat(PayRef.parse("RF18539007547034")).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new PayRef("RF00"));
  }
}
