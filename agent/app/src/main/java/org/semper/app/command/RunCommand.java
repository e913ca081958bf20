package org.semper.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.semper.app.agent.Agent;
import org.semper.app.agent.Enrolment;
import org.semper.app.agent.FileDamaged;
import org.semper.app.agent.FirstTrust;
import org.semper.bridge.NoFreePort;
import org.semper.bridge.instance.ControlCommands;
import org.semper.bridge.instance.SingleInstance;
import org.semper.supporting.access.DataFolderRejected;
import org.semper.supporting.access.DataFolders;
import org.semper.supporting.crypto.TrustListRejected;
import org.semper.supporting.crypto.loopback.KeyFileDamaged;
import org.semper.supporting.tinguin.DisplayUnavailable;
import org.semper.supporting.trust.KeptTrust;
import org.semper.tinguin.indicator.PersonalIndicator;
import org.semper.tinguin.look.Theme;
import org.semper.tinguin.setup.SetupWizard;
import picocli.CommandLine.Command;

/// Runs the agent until it is told to stop.
@Command(
    name = "run",
    description = "Runs the agent; at the first start it sets itself up with its owner.")
final class RunCommand implements Callable<Integer> {

  private final Clock clock;

  RunCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws CommandFailed, IOException, InterruptedException {
    try {
      DataFolders folders = DataFolders.ofPlatform().prepare();
      AgentLog.begin();
      Optional<SingleInstance> instance =
          new FirstOrOnly(Running.folder(), FirstOrOnly.PATIENCE).acquire();
      if (instance.isEmpty()) {
        return 0;
      }
      try (SingleInstance held = instance.get()) {
        run(folders, held);
      }
      return 0;
    } catch (DisplayUnavailable e) {
      throw new CommandFailed(
          "no window can be shown here, so nothing can be asked or signed; start it on a desktop");
    } catch (TrustListRejected e) {
      throw new CommandFailed(TrustListAdvice.sentence(e));
    } catch (DataFolderRejected | FileDamaged | KeyFileDamaged | NoFreePort e) {
      throw new CommandFailed(e);
    }
  }

  private Optional<PersonalIndicator> setUp(DataFolders folders)
      throws IOException, TrustListRejected, DisplayUnavailable, InterruptedException {
    KeptTrust kept = KeptTrust.read(folders.config());
    FirstTrust trust = new FirstTrust(kept);
    return SetupWizard.run(
        Locale.getDefault(Locale.Category.DISPLAY),
        Theme.SYSTEM,
        new SecureRandom(),
        kept.isEmpty() ? Optional.of(trust) : Optional.empty(),
        new Enrolment(folders, trust, clock));
  }

  private void run(DataFolders folders, SingleInstance instance)
      throws CommandFailed,
          IOException,
          TrustListRejected,
          FileDamaged,
          KeyFileDamaged,
          NoFreePort,
          DisplayUnavailable,
          InterruptedException {
    if (!Files.exists(folders.vaultFile()) && setUp(folders).isEmpty()) {
      throw new CommandFailed("the first start was not finished; start again when you are ready");
    }
    try (Agent agent = Agent.start(folders, clock)) {
      CountDownLatch stopped = new CountDownLatch(1);
      instance.announce(agent.port(), agent.commands().with(stopping(stopped)));
      System.err.printf("SEMPER is running; browsers reach it on port %s.%n", agent.port());
      stopped.await();
    }
  }

  private static ControlCommands stopping(CountDownLatch stopped) {
    return new ControlCommands(
        Map.of(
            "stop",
            arguments -> {
              stopped.countDown();
              return List.of("SEMPER stops.");
            }));
  }
}
