package org.semper.bridge;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.semper.bridge.pairing.PairedClients;
import org.semper.bridge.signature.NonceMemory;
import org.semper.supporting.crypto.loopback.EcdsaP256Key;
import org.semper.supporting.crypto.loopback.KeyFileDamaged;
import org.semper.supporting.crypto.loopback.LoopbackCertificate;

/// What the bridge keeps on disk, in a folder that only the owner can read.
///
/// @param key the agent's, with which extensions were paired; `bridge-key.pem`
/// @param certificate of the listener; `loopback.json`
/// @param ports of the listener, in the order in which they are tried; `ports.json`
/// @param clients the paired extensions; `paired-clients.json`
/// @param nonces of requests that passed; `nonces`
public record BridgeFiles(
    EcdsaP256Key key,
    LoopbackCertificate certificate,
    ListenerPorts ports,
    PairedClients clients,
    NonceMemory nonces)
    implements AutoCloseable {

  /// Reads the folder, or sets it up at the first run.
  ///
  /// @throws KeyFileDamaged names the file that cannot be read; it is left as it is
  public static BridgeFiles open(Path folder, Clock clock) throws IOException, KeyFileDamaged {
    return new BridgeFiles(
        EcdsaP256Key.openOrCreate(folder.resolve("bridge-key.pem")),
        certificate(folder, clock),
        ListenerPorts.openOrCreate(folder.resolve("ports.json")),
        PairedClients.open(folder.resolve("paired-clients.json")),
        NonceMemory.open(folder.resolve("nonces"), clock));
  }

  /// The listener's certificate alone, made at the first run: what browsers have to trust.
  ///
  /// @throws KeyFileDamaged names the file that cannot be read; it is left as it is
  public static LoopbackCertificate certificate(Path folder, Clock clock)
      throws IOException, KeyFileDamaged {
    return LoopbackCertificate.openOrCreate(folder.resolve("loopback.json"), clock);
  }

  @Override
  public void close() throws IOException {
    nonces.close();
  }
}
