package org.semper.bridge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.semper.api.json.PlainText;
import org.semper.bridge.instance.CommandRefused;
import org.semper.bridge.instance.ControlCommands;
import org.semper.bridge.pairing.PairedClient;
import org.semper.bridge.pairing.PairedClients;
import org.semper.bridge.pairing.Pairing;
import org.semper.supporting.tinguin.TrustedDisplay;

/// What the command line asks of the bridge: `status`, `pair`, `raise`, `browsers`, `rename ID LABEL`, `revoke ID`.
public final class BridgeCommands {

  private final BridgeServer server;
  private final PairedClients clients;
  private final Pairing pairing;
  private final TrustedDisplay display;

  public BridgeCommands(
      BridgeServer server, PairedClients clients, Pairing pairing, TrustedDisplay display) {
    this.server = server;
    this.clients = clients;
    this.pairing = pairing;
    this.display = display;
  }

  public ControlCommands all() {
    return new ControlCommands(
        Map.of(
            "status", arguments -> status(),
            "pair", arguments -> pair(),
            "raise", arguments -> raise(),
            "browsers", arguments -> browsers(),
            "rename", arguments -> rename(argument(arguments, 0), argument(arguments, 1)),
            "revoke", arguments -> revoke(argument(arguments, 0))));
  }

  private List<String> status() {
    return List.of(
        "port " + server.port(),
        "pairing " + (pairing.isOpen() ? "open" : "closed"),
        "browsers " + clients.list().size(),
        "version " + server.agentVersion());
  }

  private List<String> pair() {
    pairing.open();
    return List.of(
        "Pairing is open for " + Pairing.PATIENCE.toSeconds() + " seconds.",
        "If the browser asks for the port: " + server.port());
  }

  private List<String> raise() {
    display.raise();
    return List.of();
  }

  private List<String> browsers() {
    List<String> lines = new ArrayList<>();
    for (PairedClient client : clients.list()) {
      lines.add(
          String.join("  ", client.id(), client.label(), client.origin())
              + "  "
              + client.pairedAt());
    }
    return lines;
  }

  private List<String> rename(String id, String label) throws CommandRefused {
    if (!PlainText.isPlain(label, PairedClient.MAX_LABEL)) {
      throw new CommandRefused("A label is one line of at most 60 characters.");
    }
    try {
      return named(clients.rename(id, label));
    } catch (IOException e) {
      throw new CommandRefused("The list of browsers cannot be written.");
    }
  }

  private List<String> revoke(String id) throws CommandRefused {
    try {
      return named(clients.revoke(id));
    } catch (IOException e) {
      throw new CommandRefused("The list of browsers cannot be written.");
    }
  }

  private static List<String> named(Optional<PairedClient> client) throws CommandRefused {
    return List.of(
        client
            .map(PairedClient::label)
            .orElseThrow(() -> new CommandRefused("No browser with this id is paired.")));
  }

  private static String argument(List<String> arguments, int index) throws CommandRefused {
    if (arguments.size() <= index) {
      throw new CommandRefused("An argument is missing.");
    }
    return arguments.get(index);
  }
}
