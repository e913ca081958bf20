package org.semper.transfer.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PaymentStateTest {

  @ParameterizedTest
  @EnumSource
  void goes_only_where_its_successors_are(PaymentState from) {
    for (PaymentState to : PaymentState.values()) {
      if (from.successors().contains(to)) {
        assertThat(from.to(to)).isEqualTo(to);
      } else {
        assertThatIllegalStateException().isThrownBy(() -> from.to(to));
      }
    }
  }

  @Test
  void value_that_moved_is_never_forgotten() {
    for (PaymentState paid : Set.of(PaymentState.CAPTURED, PaymentState.SETTLED)) {
      assertThat(reachableFrom(paid)).noneMatch(PaymentState::isWithoutEffect);
    }
  }

  @Test
  void doubt_is_never_just_given_up() {
    assertThat(PaymentState.IN_DOUBT.successors()).doesNotContain(PaymentState.CANCELLED);
  }

  @Test
  void every_state_can_be_reached() {
    assertThat(reachableFrom(PaymentState.CREATED))
        .containsAll(EnumSet.complementOf(EnumSet.of(PaymentState.CREATED)));
  }

  private static Set<PaymentState> reachableFrom(PaymentState start) {
    Set<PaymentState> reached = EnumSet.copyOf(start.successors());
    while (reached.stream().toList().stream().anyMatch(s -> reached.addAll(s.successors()))) {
      // until nothing is added any more
    }
    return reached;
  }
}
