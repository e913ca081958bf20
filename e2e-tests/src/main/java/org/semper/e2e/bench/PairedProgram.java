package org.semper.e2e.bench;

import java.security.cert.X509Certificate;
import java.time.Clock;
import org.semper.bridge.BridgeFiles;
import org.semper.bridge.instance.RunningAgent;
import org.semper.e2e.browser.ExtensionFolder;
import org.semper.e2e.flows.Shopper;
import org.semper.e2e.flows.Stage;
import org.semper.e2e.wire.ProgramClient;

/// A program that the running agent's owner has paired.
///
/// @param authority of the agent's certificate
record PairedProgram(ProgramClient client, int port, X509Certificate authority) {

  static PairedProgram with(Stage stage, Shopper shopper) throws Exception {
    RunningAgent agent = stage.runningAgent();
    Clock clock = stage.marketplace().clock();
    X509Certificate authority =
        BridgeFiles.certificate(stage.data().resolve("bridge"), clock).authority();
    String origin = "chrome-extension://" + ExtensionFolder.ofCheckout().chromiumId();
    ProgramClient client = new ProgramClient(authority, origin, clock);
    agent.ask("pair");
    shopper.pair(client.beginPairing(agent.port(), "Bench"));
    shopper.hands().disappears("Code shown by the extension");
    return new PairedProgram(client, agent.port(), authority);
  }
}
