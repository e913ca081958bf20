package org.semper.app.agent;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.semper.api.commerce.PostalAddress;
import org.semper.app.command.OwnersHome;
import org.semper.supporting.access.AccessControl;
import org.semper.supporting.access.DataFolders;
import org.semper.supporting.access.Safeguards;
import org.semper.supporting.communication.HttpsChannel;
import org.semper.supporting.crypto.IdentityStore;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.TestPki;
import org.semper.supporting.crypto.Vault;
import org.semper.supporting.crypto.authority.RevocationListCache;
import org.semper.supporting.store.SqliteStore;

/// Store and key files as the first start leaves them, behind the passphrase `secret`, and the lock over them.
final class HomeOfAlice implements AutoCloseable {

  final DataFolders folders;
  final SqliteStore store;
  final AccessControl access;
  final OwnerAccess owner;
  private final Surroundings surroundings;

  HomeOfAlice(Path folder) throws Exception {
    TestPki pki = new TestPki();
    folders = new DataFolders(folder.resolve("data"), folder.resolve("config")).prepare();
    HttpsChannel channel = new HttpsChannel(List.of());
    surroundings =
        new Surroundings(
            folders,
            pki::trustList,
            channel,
            new RevocationListCache(channel, TestPki.CLOCK),
            pki.verifier(),
            TestPki.CLOCK);
    store = AgentStore.open(folders.storeFile());
    try (Vault vault = TestPki.vault(folders.vaultFile(), "secret")) {
      new IdentityStore(folders.identityFile(), vault.sealer("identity"))
          .create(pki.identity("Alice Martin", Role.BUYER));
      new OwnerProfile(store, vault.sealer("profile"))
          .keep(new PostalAddress("Alice Martin", "1 rue de la Paix", "75002", "Paris", "FR"));
    }
    IndicatorFile.in(folders).write(OwnersHome.indicator());
    pki.trustList().write(folders.trustFile());
    access =
        new AccessControl(
            folders.vaultFile(), Duration.ofMinutes(5), (wait, action) -> {}, TestPki.CLOCK);
    owner = new OwnerAccess(access, new UnlockedAgent(surroundings, store));
  }

  /// Has the agent lock itself so soon from its next start on.
  void lockAfter(Duration time) {
    unlock();
    owner.keep(new Safeguards(time, new TreeMap<>()), "secret".toCharArray());
    access.lock();
  }

  void unlock() {
    if (!owner.unlocking().tryPassphrase("secret".toCharArray())) {
      throw new AssertionError("the passphrase does not unlock");
    }
  }

  @Override
  public void close() {
    access.close();
    store.close();
    surroundings.close();
  }
}
