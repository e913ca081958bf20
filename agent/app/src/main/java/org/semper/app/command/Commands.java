package org.semper.app.command;

import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/// Makes the commands, and hands the clock to those that need one.
///
/// @param clock of the process
record Commands(Clock clock) implements IFactory {

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == RunCommand.class) {
      return type.cast(new RunCommand(clock));
    }
    if (type == TrustCommand.class) {
      return type.cast(new TrustCommand(clock));
    }
    if (type == InstallCommand.class) {
      return type.cast(new InstallCommand(clock));
    }
    if (type == UninstallCommand.class) {
      return type.cast(new UninstallCommand(clock));
    }
    if (type == AutostartCommand.class) {
      return type.cast(new AutostartCommand(clock));
    }
    if (type == DoctorCommand.class) {
      return type.cast(new DoctorCommand(clock));
    }
    if (type == VerifyCommand.class) {
      return type.cast(new VerifyCommand(clock));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
