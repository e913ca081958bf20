package org.semper.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.semper.supporting.crypto.KeyFileRejected;
import org.semper.supporting.crypto.TlsIdentity;
import org.semper.supporting.crypto.TrustList;
import org.semper.supporting.crypto.TrustListRejected;

/// What the operator of a party puts into its folder before the first start.
public record PartyFolder(Path path) {

  /// Whom the party trusts: `trust.json`.
  public TrustList trust() throws TrustListRejected {
    return TrustList.read(path.resolve("trust.json"));
  }

  /// With what its server presents itself: `tls.json`.
  public TlsIdentity tls() throws KeyFileRejected {
    return TlsIdentity.read(path.resolve("tls.json"));
  }

  /// The authority's registration token in `token`; no longer needed after the first start.
  public Optional<String> token() throws IOException {
    Path token = path.resolve("token");
    return Files.exists(token) ? Optional.of(Files.readString(token).strip()) : Optional.empty();
  }
}
