package org.semper.e2e.attacks.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.semper.e2e.browser.Browser;
import org.semper.e2e.browser.NssDatabase;
import org.semper.e2e.pages.ExtensionPairingPage;
import org.semper.e2e.wire.RawTls;

/// Attack 9: what somebody finds after the owner uninstalled, in a home where the real Chromium and the real Firefox were used with
/// the agent. What the owner kept goes only when asked for on a terminal, with a word.
@Tag("browser")
@ExtendWith(SharedAgent.class)
final class UninstalledIT {

  private static final String OURS = "SEMPER local bridge ";
  private static final String THEIRS = "SEMPER demo web root";

  private final AttackedAgent agent;

  UninstalledIT(AttackedAgent agent) {
    this.agent = agent;
  }

  @AfterEach
  void install_again() throws Exception {
    agent.restart();
    agent.unlock();
  }

  @Test
  void nothing_is_left_but_what_the_owner_keeps() throws Exception {
    useBothBrowsers();
    assertThat(agent.stage().command("install", "--autostart")).contains("Done.");
    assertThat(databases()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(listed()).contains(OURS);
    assertThat(traces().map(Path::toString))
        .anyMatch(path -> path.contains(".config/chromium/NativeMessagingHosts/"))
        .anyMatch(path -> path.contains(".mozilla/native-messaging-hosts/"))
        .anyMatch(path -> path.contains("autostart/"));
    int port = agent.port();
    List<String> browsers = agent.ask("browsers");

    String said = agent.stage().command("uninstall");

    assertThat(said).contains("semper agent uninstall --data");
    assertThat(ProcessHandle.of(agent.hands().pid()).filter(ProcessHandle::isAlive)).isEmpty();
    assertThatThrownBy(() -> new Socket(RawTls.loopback(), port).close())
        .isInstanceOf(ConnectException.class);
    assertThat(listed()).doesNotContain(OURS).contains(THEIRS);
    assertThat(traces()).isEmpty();
    assertThat(agent.runtime().path()).doesNotExist();
    assertThat(agent.runtime().sockets()).doesNotExist();
    itsDataGoWithAWord();

    agent.restart();
    assertThat(agent.ask("browsers")).isEqualTo(browsers);
  }

  /// Both reach the agent, whose certificate is in their databases then.
  private void useBothBrowsers() throws IOException {
    try (Browser browser = agent.newChromium()) {
      reachesTheAgent(browser);
    }
    try (Browser browser = agent.stage().startFirefox()) {
      reachesTheAgent(browser);
    }
  }

  private void reachesTheAgent(Browser browser) {
    assertThat(new ExtensionPairingPage(browser).refused(agent.port())).isEqualTo("PAIRING_CLOSED");
  }

  /// On a copy of what was kept.
  private void itsDataGoWithAWord() throws IOException {
    OwnerAtTerminal owner = OwnerAtTerminal.withCopyOf(agent.stage());
    assertThat(owner.uninstallsWithData("yes")).contains("nothing was done");
    assertThat(owner.data().resolve("vault.json")).exists();

    assertThat(owner.uninstallsWithData("delete")).contains("Your data is deleted.");
    assertThat(owner.data()).doesNotExist();
    assertThat(owner.config()).doesNotExist();
  }

  private String listed() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path folder : databases()) {
      all.append(NssDatabase.in(folder).listed());
    }
    return all.toString();
  }

  /// Every certificate database in the home.
  private List<Path> databases() throws IOException {
    try (Stream<Path> all = Files.walk(agent.stage().home())) {
      return all.filter(path -> path.endsWith("cert9.db")).map(Path::getParent).toList();
    }
  }

  /// Everything in the home that bears our name, but the owner's own folders.
  private Stream<Path> traces() throws IOException {
    Path kept = agent.stage().data();
    Path settings = agent.stage().config();
    try (Stream<Path> all = Files.walk(agent.stage().home())) {
      return all
          .filter(path -> path.getFileName().toString().contains("semper"))
          .filter(path -> !path.startsWith(kept) && !path.startsWith(settings))
          .toList()
          .stream();
    }
  }
}
