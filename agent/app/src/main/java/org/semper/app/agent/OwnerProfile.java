package org.semper.app.agent;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.semper.api.commerce.PostalAddress;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.supporting.crypto.SealBroken;
import org.semper.supporting.crypto.Sealer;
import org.semper.supporting.store.Migrations;
import org.semper.supporting.store.Store;

/// What the owner told about herself: the address goods are sent to. Sealed in the agent's store.
public final class OwnerProfile {

  /// The table this needs.
  public static final Migrations MIGRATIONS =
      Migrations.of(
          "owner", "CREATE TABLE owner_profile (id BIGINT PRIMARY KEY, record BYTEA NOT NULL);");

  private static final byte[] PLACE = "owner_profile 1".getBytes(StandardCharsets.UTF_8);
  private static final int MAX_BYTES = 4096;

  private final Store store;
  private final Sealer sealer;

  /// @param sealer of the owner's vault, purpose `profile`
  public OwnerProfile(Store store, Sealer sealer) {
    this.store = store;
    this.sealer = sealer;
  }

  /// @throws ProfileDamaged if it cannot be read; empty only before the first start is done
  public Optional<PostalAddress> address() throws ProfileDamaged {
    Optional<byte[]> sealed =
        store.inTransaction(transaction ->
            transaction.queryOne(
                "SELECT record FROM owner_profile WHERE id = 1", row -> row.bytes("record")));
    try {
      return sealed.isEmpty() ? Optional.empty() : Optional.of(opened(sealed.get()));
    } catch (SealBroken | JsonRejected e) {
      throw new ProfileDamaged(e);
    }
  }

  /// Keeps the address in place of the one before.
  public void keep(PostalAddress address) {
    byte[] record = sealer.seal(StrictJson.bytes(address.toJson()), PLACE);
    store.inTransaction(transaction -> {
      transaction.update("DELETE FROM owner_profile WHERE id = 1");
      return transaction.update("INSERT INTO owner_profile (id, record) VALUES (1, ?)", record);
    });
  }

  private PostalAddress opened(byte[] sealed) throws SealBroken, JsonRejected {
    byte[] json = sealer.open(sealed, PLACE);
    return PostalAddress.parse(JsonFields.of(StrictJson.parse(json, MAX_BYTES), "profile"));
  }

  /// The profile in the store is not what was written.
  public static final class ProfileDamaged extends Exception {

    private static final long serialVersionUID = 1L;

    ProfileDamaged(Exception cause) {
      super("The owner's profile in semper.db is damaged. Restore a backup.", cause);
    }
  }
}
