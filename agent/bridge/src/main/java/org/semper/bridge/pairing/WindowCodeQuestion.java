package org.semper.bridge.pairing;

import java.io.IOException;
import org.semper.supporting.tinguin.DisplaySession;
import org.semper.supporting.tinguin.DisplayUnavailable;
import org.semper.supporting.tinguin.PairingQuestion;
import org.semper.supporting.tinguin.TrustedDisplay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks in the trusted window, on a thread of its own; where no window can be shown, nothing is paired.
public final class WindowCodeQuestion implements CodeQuestion {

  private static final Logger LOG = LoggerFactory.getLogger(WindowCodeQuestion.class);

  private final TrustedDisplay display;
  private final PairedClients clients;

  public WindowCodeQuestion(TrustedDisplay display, PairedClients clients) {
    this.display = display;
    this.clients = clients;
  }

  @Override
  public void ask(PairedClient client, TypedCode code) {
    Thread asking = Thread.ofVirtual().name("pairing").unstarted(() -> askAndWait(client, code));
    code.onWithdrawal(asking::interrupt);
    asking.start();
  }

  private void askAndWait(PairedClient client, TypedCode code) {
    try (DisplaySession session = display.acquire("Pairing " + client.label(), Pairing.PATIENCE)) {
      PairingQuestion.Answer answer =
          session.ask(
              new PairingQuestion(
                  client.label(), client.origin(), typed -> compare(client, code, typed)));
      LOG.info("pairing ended: {}", answer);
    } catch (DisplayUnavailable e) {
      LOG.warn("pairing needs the trusted window: {}", e.reason());
    } catch (InterruptedException e) {
      LOG.info("pairing was closed while the owner was asked");
    } finally {
      code.withdraw();
    }
  }

  private PairingQuestion.Result compare(PairedClient client, TypedCode code, String typed) {
    return switch (code.compare(typed)) {
      case MATCHES -> stored(client);
      case DIFFERS -> PairingQuestion.Result.DIFFERS;
      case NO_TRIES_LEFT -> PairingQuestion.Result.NO_TRIES_LEFT;
    };
  }

  private PairingQuestion.Result stored(PairedClient client) {
    try {
      clients.add(client);
    } catch (IOException e) {
      LOG.error("the paired client cannot be stored", e);
      return PairingQuestion.Result.NO_TRIES_LEFT;
    }
    LOG.info("paired {}", client.id());
    return PairingQuestion.Result.MATCHES;
  }
}
