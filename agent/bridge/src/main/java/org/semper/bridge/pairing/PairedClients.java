package org.semper.bridge.pairing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.supporting.crypto.EcdsaP256PublicKey;
import org.semper.supporting.crypto.OwnerOnlyFile;
import org.semper.supporting.crypto.loopback.KeyFileDamaged;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The paired extensions, kept in a file that only the owner can read. A change is on disk before it counts; a client that
/// is revoked is gone at once, its open event channels included.
public final class PairedClients {

  private static final int MAX_CLIENTS = 50;
  private static final int MAX_FILE_BYTES = 64 * 1024;

  private final Path file;
  private final List<Consumer<PairedClient>> revocationListeners = new CopyOnWriteArrayList<>();
  private Map<String, PairedClient> clients;

  private PairedClients(Path file, Map<String, PairedClient> clients) {
    this.file = file;
    this.clients = clients;
  }

  /// @throws KeyFileDamaged if the file is there and cannot be read; it is left as it is
  public static PairedClients open(Path file) throws IOException, KeyFileDamaged {
    Map<String, PairedClient> clients = new LinkedHashMap<>();
    if (Files.exists(file)) {
      try {
        JsonFields fields =
            JsonFields.of(StrictJson.parse(Files.readAllBytes(file), MAX_FILE_BYTES), "clients");
        for (JsonFields entry : fields.objects("clients", MAX_CLIENTS)) {
          PairedClient client = PairedClient.parse(entry);
          clients.put(client.id(), client);
        }
        fields.end();
      } catch (JsonRejected e) {
        throw new KeyFileDamaged(file, e);
      }
    }
    return new PairedClients(file, clients);
  }

  public synchronized List<PairedClient> list() {
    return List.copyOf(clients.values());
  }

  /// @param id thumbprint of the client's key
  public synchronized Optional<PairedClient> find(String id) {
    return Optional.ofNullable(clients.get(id));
  }

  /// @return the key, if this client was paired from this very origin
  public Optional<EcdsaP256PublicKey> key(String id, String origin) {
    return find(id).filter(client -> client.origin().equals(origin)).map(PairedClient::key);
  }

  public synchronized boolean hasOrigin(String origin) {
    return clients.values().stream().anyMatch(client -> client.origin().equals(origin));
  }

  /// @throws IOException if it cannot be written, or 50 are paired already; nothing changed
  public synchronized void add(PairedClient client) throws IOException {
    Map<String, PairedClient> changed = new LinkedHashMap<>(clients);
    changed.put(client.id(), client);
    if (changed.size() > MAX_CLIENTS) {
      throw new IOException("as many browsers are paired as the file holds");
    }
    keep(changed);
  }

  /// @return empty if there is no such client
  public synchronized Optional<PairedClient> rename(String id, String label) throws IOException {
    Optional<PairedClient> renamed = find(id).map(client -> client.named(label));
    if (renamed.isPresent()) {
      add(renamed.get());
    }
    return renamed;
  }

  /// Forgets the client and tells the listeners.
  ///
  /// @return empty if there is no such client
  public Optional<PairedClient> revoke(String id) throws IOException {
    Optional<PairedClient> revoked = remove(id);
    revoked.ifPresent(client -> revocationListeners.forEach(listener -> listener.accept(client)));
    return revoked;
  }

  /// @param listener called after the client is gone, on the revoking thread
  public void onRevoked(Consumer<PairedClient> listener) {
    revocationListeners.add(listener);
  }

  private synchronized Optional<PairedClient> remove(String id) throws IOException {
    Map<String, PairedClient> changed = new LinkedHashMap<>(clients);
    Optional<PairedClient> removed = Optional.ofNullable(changed.remove(id));
    if (removed.isPresent()) {
      keep(changed);
    }
    return removed;
  }

  private void keep(Map<String, PairedClient> changed) throws IOException {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode array = json.putArray("clients");
    changed.values().forEach(client -> array.add(client.toJson()));
    OwnerOnlyFile.write(file, StrictJson.bytes(json));
    clients = changed;
  }
}
