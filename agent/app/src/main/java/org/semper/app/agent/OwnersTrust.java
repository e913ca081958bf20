package org.semper.app.agent;

import java.io.IOException;
import org.semper.supporting.access.DataFolders;
import org.semper.supporting.crypto.TrustListRejected;
import org.semper.supporting.crypto.TrustListRejected.Reason;
import org.semper.supporting.trust.KeptTrust;

/// The owner's trust, of which an agent needs some.
public final class OwnersTrust {

  private OwnersTrust() {}

  /// Reads what the owner trusts.
  ///
  /// @throws TrustListRejected with [Reason#MISSING] if there is no list at all; naming the file if one is damaged
  public static KeptTrust read(DataFolders folders) throws IOException, TrustListRejected {
    KeptTrust trust = KeptTrust.read(folders.config());
    if (trust.isEmpty()) {
      throw new TrustListRejected(Reason.MISSING, folders.trustFile().toString());
    }
    return trust;
  }
}
