package org.semper.app.command;

import java.io.IOException;
import java.util.Optional;
import org.semper.app.install.Installation;
import org.semper.bridge.instance.SingleInstance;
import org.semper.supporting.access.DataFolderRejected;
import org.semper.supporting.crypto.loopback.KeyFileDamaged;
import org.semper.supporting.crypto.loopback.LoopbackCertificate;

/// The listener's certificate as browsers should trust it from now on: made at the first run, renewed if that is due. While
/// an agent runs, that is the agent's to do.
final class CurrentCertificate {

  private CurrentCertificate() {}

  static LoopbackCertificate of(Installation installation) throws CommandFailed, IOException {
    try {
      installation.folders().prepare();
      Optional<SingleInstance> instance = SingleInstance.acquire(Running.folder());
      if (instance.isEmpty()) {
        return installation.certificate();
      }
      try (SingleInstance _ = instance.get()) {
        return installation.renewal().current();
      }
    } catch (DataFolderRejected | KeyFileDamaged e) {
      throw new CommandFailed(e);
    }
  }
}
