package org.semper.e2e.attacks.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.semper.e2e.browser.Browser;
import org.semper.e2e.flows.Purchase;
import org.semper.e2e.pages.ExtensionPopup;
import org.semper.e2e.pages.Toolbar;
import org.semper.e2e.wire.WireAnswer;

/// Attack 10: somebody copies the profile of a paired browser, key and all, while the browser is closed, and uses the copy beside
/// the original. Both are the one browser that the owner paired; what each may do is what the owner sees and ends. In Chromium: what
/// is asked of the agent is the same from Firefox.
@Tag("browser")
@ExtendWith(SharedAgent.class)
final class CopiedProfileIT {

  private static final String ORDER = "Order with obligation to pay";

  private final AttackedAgent agent;

  CopiedProfileIT(AttackedAgent agent) {
    this.agent = agent;
  }

  @AfterEach
  void revoke() {
    agent.revokeOthers();
  }

  @Test
  void is_seen_cannot_replay_and_ends_with_the_original() throws IOException {
    ProfileToCopy profile = new ProfileToCopy(agent.stage());
    try (Browser paired = agent.newChromium()) {
      new Purchase(agent.stage(), agent.shopper(), paired).pair();
      new ExtensionPopup(paired).awaitState("ready");
    }
    try (Browser copy = profile.startCopy();
        Browser original = agent.stage().startChromium()) {
      opensNoDealWithoutTheOwnersWindow(copy, original);
      cannotSendWhatTheOtherSent(copy, original);
      cannotSendWhatTheOtherSent(original, copy);
      bothSendOneRequestOnce(copy);
      endsWithTheOriginal(List.of(original, copy));
    }
  }

  private void opensNoDealWithoutTheOwnersWindow(Browser copy, Browser original) {
    List<String> paired = agent.ask("browsers");
    List<String> ordered = Ordered.deals(agent);
    Purchase theirs = new Purchase(agent.stage(), agent.shopper(), copy);
    theirs.fillCart();
    new Toolbar(copy).await(Toolbar.READY);
    copy.click("buy");
    agent.hands().waitFor(ORDER);
    new Toolbar(copy).await(Toolbar.QUESTION);
    ExtensionPopup popup = new ExtensionPopup(original);
    popup.awaitState("ready");
    assertThat(popup.nextStep()).isEqualTo("Show window");

    popup.takeNextStep();
    agent.hands().leave("Reject");
    assertThat(Ordered.deals(agent)).isEqualTo(ordered);
    assertThat(agent.ask("browsers")).isEqualTo(paired).hasSize(2);
  }

  private void cannotSendWhatTheOtherSent(Browser copy, Browser original) throws IOException {
    String recorded = signed(original);
    assertThat(send(recorded).status()).isEqualTo(200);
    AgentState before = agent.state();

    assertThat(sendFrom(copy, recorded)).isEqualTo("403 REPLAY");
    before.requireSame(agent.state());
  }

  private void bothSendOneRequestOnce(Browser copy) {
    String recorded = signed(copy);
    List<Integer> answers =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> send(recorded).status()))
            .limit(8)
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(answers).containsOnlyOnce(200).containsOnly(200, 403);
  }

  /// Also on the event channels that both have open.
  private void endsWithTheOriginal(List<Browser> both) {
    both.forEach(this::openChannel);
    String id = paired();

    agent.ask("revoke", id);

    for (Browser browser : both) {
      assertThat(browser.evaluate("channel.readyState === WebSocket.CLOSED ? 'ended' : null"))
          .isEqualTo("ended");
      assertThat(send(signed(browser)).raw()).isEqualTo(AttackedAgent.FORBIDDEN);
      new ExtensionPopup(browser).awaitState("unknown-here");
    }
    assertThat(agent.ask("browsers")).hasSize(1);
  }

  /// A request as this browser's extension signs it.
  private String signed(Browser browser) {
    String fields =
        browser.askExtension(
            """
            (async () => {
              const { readPairing } = await import(location.origin + '/shared/pairing-record.js');
              const { signRequest } = await import(location.origin + '/shared/http-signature.js');
              const call = { authority: '127.0.0.1:%d', path: '/v1/deals/open', body: '{}' };
              const { headers } = await signRequest(call, await readPairing());
              return Object.entries(headers).map(field => field.join(': ')).join('|');
            })()
            """
                .formatted(agent.port()));
    return "POST /v1/deals/open HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nOrigin: %s\r\n%s\r\nContent-Length: 2\r\n\r\n{}"
        .formatted(agent.port(), browser.extensionOrigin(), fields.replace("|", "\r\n"));
  }

  private WireAnswer send(String request) {
    try {
      return agent.client().exchange(agent.port(), request);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Status and code, as a page of this browser's extension gets them.
  private String sendFrom(Browser browser, String request) {
    return browser.askExtension(
        """
        (async () => {
          const headers = `%s`.split('|').map(field => field.split(': '))
              .filter(([name]) => /^(Content-(Type|Digest)|Signature)/.test(name));
          const call = { method: 'POST', headers, body: '{}' };
          const answer = await fetch('https://127.0.0.1:%d/v1/deals/open', call);
          return answer.status + ' ' + (await answer.json()).code;
        })()
        """
            .formatted(request.replace("\r\n", "|"), agent.port()));
  }

  /// An event channel of the extension's page that is in sight then.
  private void openChannel(Browser browser) {
    browser.open(browser.extensionOrigin() + "/pairing.html");
    assertThat(
            browser.evaluate(
                """
                (async () => {
                  const { readPairing } = await import(location.origin + '/shared/pairing-record.js');
                  const { signedCall } = await import(location.origin + '/shared/signed-call.js');
                  const call = { port: %1$d, path: '/v1/events', body: '{}', deadline: 10000 };
                  const { ticket } = await signedCall(call, await readPairing());
                  window.channel = new WebSocket(
                    'wss://127.0.0.1:%1$d/v1/events', ['semper.events.v1', 'ticket.' + ticket]);
                  return new Promise(open => { channel.onopen = () => open('open'); });
                })()
                """
                    .formatted(agent.port())))
        .isEqualTo("open");
  }

  /// The id of the one browser that the owner paired beside the program.
  private String paired() {
    return agent.ask("browsers").stream()
        .map(line -> line.split(" ", 2)[0])
        .filter(id -> !id.equals(agent.client().id()))
        .findFirst()
        .orElseThrow();
  }
}
