package org.semper.supporting.crypto.authority;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.semper.supporting.communication.HttpsChannel;
import org.semper.supporting.crypto.Authority;
import org.semper.supporting.crypto.Identity;
import org.semper.supporting.crypto.IdentityStore;
import org.semper.supporting.crypto.KeyFileRejected;
import org.semper.supporting.crypto.TrustList;
import org.semper.supporting.crypto.UnattendedVault;
import org.semper.supporting.crypto.Vault;

/// What a party that starts without a person opens: the vault, with the passphrase in the folder's file `passphrase`; its
/// certified key; its way to the others. At the first start all of it is made.
record PartyKeys(Vault vault, HttpsChannel channel, Identity identity, Authority authority)
    implements AutoCloseable {

  /// How the key is certified, once.
  @FunctionalInterface
  interface Application {
    Identity apply(Registration registration) throws RegistrationRejected;
  }

  /// @param trust whose first authority certifies the party
  static PartyKeys open(Path folder, TrustList trust, Application application, Clock clock)
      throws IOException, KeyFileRejected, RegistrationRejected {
    Files.createDirectories(folder);
    Vault vault = UnattendedVault.open(folder);
    HttpsChannel channel = new HttpsChannel(trust.webRoots());
    try {
      IdentityStore store =
          new IdentityStore(folder.resolve("identity.json"), vault.sealer("identity"));
      Authority authority = trust.authorities().getFirst();
      Registration registration = new Registration(authority, channel, clock);
      return new PartyKeys(vault, channel, identity(store, application, registration), authority);
    } catch (IOException | KeyFileRejected | RegistrationRejected e) {
      channel.close();
      vault.close();
      throw e;
    }
  }

  @Override
  public void close() {
    channel.close();
    vault.close();
  }

  private static Identity identity(
      IdentityStore store, Application application, Registration registration)
      throws IOException, KeyFileRejected, RegistrationRejected {
    try {
      return store.read();
    } catch (KeyFileRejected e) {
      if (e.reason() != KeyFileRejected.Reason.MISSING) {
        throw e;
      }
      Identity identity = application.apply(registration);
      store.create(identity);
      return identity;
    }
  }
}
