package org.semper.app.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.semper.bridge.pairing.PairedClient;
import org.semper.bridge.pairing.PairedClients;
import org.semper.supporting.crypto.loopback.KeyFileDamaged;

/// Whether any browser is paired.
final class PairingLink {

  private static final String NAME = "pairing";

  private PairingLink() {}

  /// @param bridge the bridge's folder
  static Link look(Path bridge) throws IOException {
    Path file = bridge.resolve("paired-clients.json");
    try {
      List<PairedClient> clients = PairedClients.open(file).list();
      return clients.isEmpty()
          ? new Link.Broken(
              NAME,
              "no browser is paired",
              "click SEMPER in your browser's toolbar and run: ./semper agent pair")
          : new Link.Holds(
              NAME, clients.stream().map(PairedClient::label).collect(Collectors.joining(", ")));
    } catch (KeyFileDamaged e) {
      return new Link.Broken(
          NAME,
          String.valueOf(e.getMessage()),
          "move %s away, restart SEMPER, and pair your browsers again".formatted(file));
    }
  }
}
