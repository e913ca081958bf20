package org.semper.app.agent;

import java.nio.file.Path;
import org.semper.supporting.access.Backup;
import org.semper.supporting.access.BackupRejected;
import org.semper.supporting.access.DataFolders;
import org.semper.supporting.store.SqliteStore;

/// What can be done with an agent's data while no agent runs on them; the caller holds the right to be the only one.
public final class StoppedAgent {

  private StoppedAgent() {}

  /// @see Backup#write
  public static void backup(DataFolders folders, Path target) throws BackupRejected {
    try (SqliteStore store = AgentStore.open(folders.storeFile())) {
      new Backup(folders, store).write(target);
    }
  }
}
