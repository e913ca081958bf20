package org.semper.e2e.attacks.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.semper.e2e.flows.Shopper;
import org.semper.e2e.wire.ProgramClient;
import org.semper.e2e.wire.SignedCall;

/// Attack 22: whoever reads the logs of a pairing, a purchase and many attacks learns no key, no code, nothing of an order, and no
/// address.
@Tag("window")
@ExtendWith(SharedAgent.class)
final class LogsIT {

  private static final String FIREFOX = "moz-extension://44444444-2222-4333-8444-555555555555";

  @Test
  void logs_tell_no_secrets(AttackedAgent agent) throws Exception {
    ProgramClient rogue = agent.stranger(FIREFOX);
    agent.ask("pair");
    String code = rogue.beginPairing(agent.port(), "A browser called Mallory");
    agent.shopper().pair(code);
    agent.hands().disappears("Code shown by the extension");
    SignedCall call = rogue.call(agent.port(), "/v1/hello", AttackedAgent.HELLO);
    rogue.exchange(agent.port(), rogue.sign(call));
    String offer = agent.offers().fetch();
    rogue.ask(agent.port(), "/v1/deals", agent.offers().request(offer), rogue.idempotencyKey());
    agent.hands().see("TOTAL");
    agent.shopper().order();
    agent.shopper().pay("336,67");
    agent.shopper().takeReceipt();
    agent.ask("revoke", rogue.id());

    List<String> secrets =
        new ArrayList<>(List.of(code, call.nonce(), offer, "Mallory", "https:", "wss:"));
    secrets.addAll(List.of(Shopper.PASSPHRASE, "herons", "Camille", "rue Bach"));
    secrets.addAll(List.of("ACTIMEDIA", "localhost", "-extension:"));
    secrets.addAll(keyLines(agent));
    assertThat(agent.log()).contains("paired");
    for (String text : List.of(agent.log(), agent.console())) {
      assertThat(text).doesNotContain(secrets);
      assertThat(withoutIdsAndPorts(text)).doesNotContain("BACH", "336", "FRF");
    }
  }

  /// Anything short occurs in them by chance.
  private static String withoutIdsAndPorts(String text) {
    return text.replaceAll(
        "(?<![\\w-])[\\w-]{43}(?![\\w-])|\\bport \\d+|\\[\\d{5}(, \\d{5}){7}]", "");
  }

  /// What is secret in the agent's own key file.
  private static List<String> keyLines(AttackedAgent agent) throws Exception {
    return Files.readAllLines(agent.stage().data().resolve("bridge/bridge-key.pem")).stream()
        .filter(line -> !line.startsWith("-----"))
        .toList();
  }
}
