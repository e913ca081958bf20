package org.semper.app.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.semper.bridge.pairing.PairedClients;
import org.semper.bridge.pairing.Pairing;
import org.semper.tinguin.deals.PairedBrowsers;

/// The browsers that may bring offers, as the owner's window shows them.
final class OwnerBrowsers implements PairedBrowsers {

  private final PairedClients clients;
  private final Pairing pairing;

  OwnerBrowsers(PairedClients clients, Pairing pairing) {
    this.clients = clients;
    this.pairing = pairing;
  }

  @Override
  public List<PairedBrowser> list() {
    return clients.list().stream()
        .map(client ->
            new PairedBrowser(client.id(), client.label(), client.origin(), client.pairedAt()))
        .toList();
  }

  @Override
  public void rename(String id, String name) {
    try {
      clients.rename(id, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void revoke(String id) {
    try {
      clients.revoke(id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Duration openPairing() {
    pairing.open();
    return Pairing.PATIENCE;
  }

  @Override
  public void closePairing() {
    pairing.close();
  }
}
