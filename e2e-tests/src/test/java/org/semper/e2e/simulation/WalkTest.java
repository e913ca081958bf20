package org.semper.e2e.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.semper.commerce.DealState;

/// Each fault at every journaled step and every message of each party, one at a time, during a purchase, a withdrawal and a complaint: the
/// deal ends as it would have, at both parties, provable by both, and money moved once. Which places there are comes from a deal that nobody
/// disturbs.
final class WalkTest {

  /// What the shopper does, and how it ends.
  enum Errand {
    BUY(DealState.COMPLETE),
    WITHDRAW(DealState.REFUNDED),
    COMPLAIN(DealState.REFUNDED);

    private final DealState end;

    Errand(DealState end) {
      this.end = end;
    }

    DealState end() {
      return end;
    }
  }

  @TempDir private Path folder;

  static Stream<Arguments> walks() {
    List<Fault> faults =
        List.of(
            Fault.CRASH_BEFORE_COMMIT,
            Fault.CRASH_AFTER_COMMIT,
            Fault.DISK_FULL,
            Fault.REQUEST_LOST,
            Fault.ANSWER_LOST,
            Fault.SENT_TWICE,
            Fault.COME_LATE);
    List<Arguments> walks = new ArrayList<>();
    for (Errand errand : Errand.values()) {
      for (String party : List.of(Street.SHOPPER, Street.SHOP, Street.BANK)) {
        faults.forEach(fault -> walks.add(Arguments.of(errand, party, fault)));
      }
    }
    return walks.stream();
  }

  @ParameterizedTest
  @MethodSource("walks")
  void at_any_place_the_deal_ends_as_it_would_have(Errand errand, String party, Fault fault)
      throws Exception {
    try (Street street = new Street(folder)) {
      List<String> places = street.places(errand, party, fault);
      for (int place = 1; place <= places.size(); place++) {
        List<String> passed = street.run(errand, party, place, Optional.of(fault));
        assertThat(passed).as("places passed").hasSizeGreaterThanOrEqualTo(place);
        System.out.printf(
            "%s %s %2d %s %s: %s%n",
            errand, party, place, fault, passed.get(place - 1), errand.end());
      }
    }
  }
}
