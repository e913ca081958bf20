package org.semper.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.app.command.CommandProcess.Ended;
import org.semper.bridge.instance.ControlCommands;
import org.semper.bridge.instance.SingleInstance;
import org.semper.supporting.crypto.OperatorKey;
import org.semper.supporting.crypto.SignedTrustList;
import org.semper.supporting.crypto.TestPki;

/// Whom the owner trusts, by command, in a fresh home.
final class TrustListCommandTest {

  @TempDir Path folder;

  private final TestPki pki = new TestPki();
  private final OperatorKey key = OperatorKey.generate();

  @Test
  void keeps_shows_and_removes_a_list_before_the_first_start() throws Exception {
    CommandProcess here = new CommandProcess(folder.resolve("home"));
    Path list = write(3);

    Ended added = add(here, list, key);
    assertThat(added.error()).isEmpty();
    assertThat(added.out())
        .contains("Trust list 3 of Market of Bern", key.fingerprint().text(), "checks nobody")
        .contains("It counts from the agent's next start on.");

    assertThat(here.run("trust-list", "show").out())
        .contains("Market of Bern", TestPki.AUTHORITY, key.fingerprint().text());

    assertThat(here.run("trust-list", "remove", key.fingerprint().text()).status()).isZero();
    assertThat(here.run("trust-list", "show").out()).contains("You trust nobody yet");
    assertThat(add(here, write(2), key).error()).contains("List 2 of Market of Bern is not newer");
  }

  @Test
  void keeps_nothing_that_another_key_signed_or_that_was_changed() throws Exception {
    CommandProcess here = new CommandProcess(folder.resolve("home"));
    Path list = write(1);

    Ended foreign = add(here, list, OperatorKey.generate());
    assertThat(foreign.status()).isEqualTo(1);
    assertThat(foreign.error()).contains("somebody else", "Ask the operator for the fingerprint");

    String text = Files.readString(list);
    Files.writeString(list, text.substring(0, text.length() - 4) + "AAAA");
    assertThat(add(here, list, key).error()).contains("was changed after its operator signed it");

    assertThat(here.run("trust-list", "show").out()).contains("You trust nobody yet");
  }

  @Test
  void wants_a_fingerprint_where_nobody_compares_one() throws Exception {
    CommandProcess here = new CommandProcess(folder.resolve("home"));

    assertThat(here.run("trust-list", "add", "--yes", write(1).toString()).error())
        .contains("--fingerprint");
    assertThat(here.run("trust-list", "add", "https://market.localhost/list").error())
        .contains("--fingerprint");
  }

  @Test
  void a_list_is_kept_only_if_the_owner_agrees() throws Exception {
    CommandProcess here = new CommandProcess(folder.resolve("home"));

    Ended unanswered = here.run("trust-list", "add", write(1).toString());

    assertThat(unanswered.status()).isEqualTo(1);
    assertThat(unanswered.out()).contains("Compare the operator's fingerprint");
    assertThat(unanswered.error()).contains("nothing was changed");
    assertThat(here.run("trust-list", "show").out()).contains("You trust nobody yet");
  }

  @Test
  void a_running_agent_is_told() throws Exception {
    CommandProcess here = new CommandProcess(folder.resolve("home"));
    AtomicInteger told = new AtomicInteger();
    try (SingleInstance agent = SingleInstance.acquire(here.runtime()).orElseThrow()) {
      agent.announce(
          1,
          new ControlCommands(
              Map.of("trust-lists-changed", _ -> List.of("told " + told.incrementAndGet()))));

      assertThat(add(here, write(1), key).out()).contains("told 1");
    }
  }

  @Test
  void an_agent_without_a_list_says_in_one_sentence_what_to_do() throws Exception {
    CommandProcess here = new CommandProcess(folder.resolve("home"));
    OwnersHome.fill(here.folders());
    Files.delete(here.folders().trustFile());

    Ended ended = here.run("run");

    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.error())
        .contains("is not there", "semper agent trust-list add FILE")
        .doesNotContain("UNREADABLE", "MISSING");
  }

  private Path write(long number) throws Exception {
    Path file = folder.resolve("list-" + number + ".jws");
    SignedTrustList.sign(
            key,
            "Market of Bern",
            number,
            pki.trustList(),
            Map.of(TestPki.AUTHORITY, "checks nobody"),
            TestPki.CLOCK)
        .write(file);
    return file;
  }

  private static Ended add(CommandProcess here, Path list, OperatorKey expected) throws Exception {
    return here.run(
        "trust-list",
        "add",
        list.toString(),
        "--yes",
        "--fingerprint",
        expected.fingerprint().hex());
  }
}
