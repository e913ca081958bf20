package org.semper.e2e.attacks.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.semper.api.bridge.PairingOpened;
import org.semper.api.json.Base64Url;
import org.semper.e2e.wire.PairingTalk;
import org.semper.e2e.wire.ProgramClient;
import org.semper.e2e.wire.WireAnswer;
import org.semper.supporting.crypto.loopback.EcdsaP256Key;

/// Attack 13: to be paired without the owner wanting it. That pairing ends after a minute is [MovedClockIT]'s.
@Tag("window")
@ExtendWith(SharedAgent.class)
final class PairingAttacksIT {

  private static final String CODE = "Code shown by the extension";
  private static final String FIREFOX = "moz-extension://33333333-2222-4333-8444-555555555555";
  private static final int NOBODY = 65_534;
  private static final int FOUND_DIGITS = 4;

  @Test
  void while_the_owner_did_not_open_it(AttackedAgent agent) throws IOException {
    ProgramClient rogue = agent.stranger(AttackedAgent.extensionOrigin());

    RefusedCalls.areForbidden(
        agent,
        List.of(
            rogue.pairing(agent.port(), "commit", Commitments.any()),
            rogue.pairing(agent.port(), "reveal", Commitments.any()),
            rogue.pairing(agent.port(), "nothing", Commitments.any())));
  }

  @Test
  void with_a_fourth_code(AttackedAgent agent) throws Exception {
    AgentState before = agent.state();
    ProgramClient rogue = agent.stranger(FIREFOX);
    agent.ask("pair");
    String code = rogue.beginPairing(agent.port(), "Rogue");
    for (int attempt = 0; attempt < 3; attempt++) {
      agent.hands().type(CODE, differing(code, attempt));
      agent.hands().click("Pair");
    }
    agent.hands().disappears(CODE);

    assertIsNotPaired(agent, rogue);
    before.requireSame(agent.state());
  }

  @Test
  void two_at_once(AttackedAgent agent) throws Exception {
    AgentState before = agent.state();
    ProgramClient rogue = agent.stranger(FIREFOX);
    ProgramClient second = agent.stranger(AttackedAgent.extensionOrigin());
    agent.ask("pair");
    rogue.beginPairing(agent.port(), "Rogue");
    agent.hands().appears(CODE);

    WireAnswer refused =
        second.exchange(agent.port(), second.pairing(agent.port(), "commit", Commitments.any()));
    assertThat(refused.raw()).isEqualTo(AttackedAgent.FORBIDDEN);
    agent.hands().disappears(CODE);
    assertIsNotPaired(agent, rogue);
    before.requireSame(agent.state());
  }

  @Test
  void with_the_window_closed_half_way(AttackedAgent agent) throws Exception {
    AgentState before = agent.state();
    ProgramClient rogue = agent.stranger(FIREFOX);
    agent.ask("pair");
    String code = rogue.beginPairing(agent.port(), "Rogue");
    agent.hands().type(CODE, code);
    agent.hands().leaveBy("ESCAPE", CODE);

    assertIsNotPaired(agent, rogue);
    before.requireSame(agent.state());
  }

  /// It says it is the owner's extension. But the code it would need is on no screen of the owner's, who types the one that the
  /// genuine extension shows, or none.
  @Test
  void as_a_rogue_extension_with_a_stolen_id(AttackedAgent agent) throws Exception {
    AgentState before = agent.state();
    ProgramClient rogue = agent.stranger(AttackedAgent.extensionOrigin());
    ProgramClient genuine = agent.stranger(AttackedAgent.extensionOrigin());
    agent.ask("pair");
    String theirs = rogue.beginPairing(agent.port(), "Chromium");
    agent.hands().type(CODE, differing(theirs, 0));
    agent.hands().click("Pair");
    agent.hands().see("The code differs.");
    genuine.exchange(agent.port(), genuine.pairing(agent.port(), "commit", Commitments.any()));
    agent.hands().disappears(CODE);

    assertIsNotPaired(agent, rogue);
    before.requireSame(agent.state());
  }

  /// Attack 12: who stands between the two knows the code that the extension shows, and wants the agent to expect the same. A search
  /// finds a nonce whose code is nearly that; the agent takes none but the one committed to, so no longer search would help.
  @Test
  void as_a_middleman_who_searches_for_the_extensions_code(AttackedAgent agent) throws Exception {
    AgentState before = agent.state();
    ProgramClient rogue = agent.stranger(AttackedAgent.extensionOrigin());
    PairingTalk towardsAgent = new PairingTalk(rogue.origin(), rogue.key());
    PairingTalk extension = new PairingTalk(rogue.origin(), EcdsaP256Key.generate());
    agent.ask("pair");
    PairingOpened opened =
        Meddler.opened(
            rogue.exchange(
                agent.port(),
                rogue.pairing(agent.port(), "commit", towardsAgent.commit("Chromium").toJson())));
    String shown =
        extension.code(
            new PairingOpened(
                opened.pairing(),
                Base64Url.encode(EcdsaP256Key.generate().publicKey().spki()),
                opened.agentNonce()));
    PairingTalk found = search(towardsAgent, opened, shown.substring(8 - FOUND_DIGITS));

    WireAnswer refused =
        rogue.exchange(
            agent.port(), rogue.pairing(agent.port(), "reveal", found.reveal(opened).toJson()));
    assertThat(refused.raw()).isEqualTo(AttackedAgent.FORBIDDEN);
    assertThat(agent.log()).contains("pairing is closed: COMMITMENT_DIFFERS");
    assertIsNotPaired(agent, rogue);
    before.requireSame(agent.state());
  }

  /// @param ending last digits of the code that is wanted
  private static PairingTalk search(PairingTalk committed, PairingOpened opened, String ending) {
    return LongStream.iterate(0, tried -> tried + 1)
        .mapToObj(tried -> committed.revealing(ByteBuffer.allocate(32).putLong(tried).array()))
        .filter(talk -> talk.code(opened).endsWith(ending))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void as_another_user_of_this_computer(AttackedAgent agent) throws Exception {
    assumeTrue(
        System.getProperty("user.name").equals("root"), "only root can act as another user here");
    AgentState before = agent.state();
    agent.ask("pair");
    String answer = curlAsNobody(agent.port());

    assertThat(answer).isEqualTo(AttackedAgent.FORBIDDEN);
    assertThat(agent.log()).contains("another user of this computer tried to pair");
    assertThat(agent.ask("status")).contains("pairing open");
    Commitments.endPairing(agent);
    before.requireSame(agent.state());
  }

  private static void assertIsNotPaired(AttackedAgent agent, ProgramClient rogue)
      throws IOException {
    assertThat(agent.ask("status")).contains("pairing closed");
    assertThat(rogue.ask(agent.port(), "/v1/hello", AttackedAgent.HELLO).raw())
        .isEqualTo(AttackedAgent.FORBIDDEN);
  }

  private static String differing(String code, int attempt) {
    char last = (char) ('0' + (code.charAt(7) - '0' + 1 + attempt) % 10);
    return code.substring(0, 7) + last;
  }

  private static String curlAsNobody(int port) throws IOException, InterruptedException {
    String commit = Commitments.any().toString();
    Process process =
        new ProcessBuilder(
                List.of(
                    "setpriv",
                    "--reuid=" + NOBODY,
                    "--regid=" + NOBODY,
                    "--clear-groups",
                    "curl",
                    "--silent",
                    "--include",
                    "--insecure",
                    "--header",
                    "Origin: " + FIREFOX,
                    "--header",
                    "Content-Type: application/json",
                    "--data",
                    commit,
                    "https://127.0.0.1:" + port + "/v1/pairing/commit"))
            .start();
    String answer =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    assertThat(process.waitFor()).isZero();
    return answer;
  }
}
