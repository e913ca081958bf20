package org.semper.e2e.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/// One party in a process of its own: `bank|seller|buyer FOLDER`. Takes orders on its input, one a line, until it ends; answers
/// them with lines that begin with `=`, and reports what happens with lines that begin with `!`.
final class PartyMain {

  private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

  private PartyMain() {}

  public static void main(String[] arguments) throws Exception {
    HaltingSteps steps = new HaltingSteps(PartyMain::report);
    Premises premises = new Premises(Path.of(arguments[1]), Clock.systemUTC(), steps);
    try (Party party = party(arguments[0], premises)) {
      System.out.println("= ready");
      serve(party, steps);
    }
  }

  static Party party(String role, Premises premises) throws Exception {
    return switch (role) {
      case "bank" -> new BankParty(premises);
      case "seller" -> new SellerParty(premises, channel -> channel);
      case "buyer" ->
          new BuyerParty(premises, channel -> channel, PartyMain::impatient, PartyMain::report);
      default -> throw new IllegalArgumentException(role);
    };
  }

  /// Tries again soon, so that a walk of many crashes takes minutes and not hours.
  static void impatient(Duration asked) throws InterruptedException {
    Thread.sleep(asked.compareTo(LONGEST_PAUSE) < 0 ? asked : LONGEST_PAUSE);
  }

  private static void serve(Party party, HaltingSteps steps) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String line = in.readLine();
    while (line != null) {
      String[] words = line.split(" ", 2);
      String argument = words.length == 2 ? words[1] : "";
      System.out.println("= " + answer(party, steps, words[0], argument));
      line = in.readLine();
    }
  }

  private static String answer(Party party, HaltingSteps steps, String order, String argument) {
    return switch (order) {
      case "halt" -> {
        String[] words = argument.split(" ", 2);
        steps.arm(Integer.parseInt(words[0]), Side.valueOf(words[1]));
        yield "armed";
      }
      case "steps" -> String.join(";", steps.passed());
      default -> party.tell(order, argument);
    };
  }

  private static void report(String what) {
    System.out.println("! " + what);
  }
}
