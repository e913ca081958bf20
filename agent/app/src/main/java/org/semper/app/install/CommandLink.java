package org.semper.app.install;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.semper.bridge.platform.Account;
import org.semper.bridge.platform.Platform;

/// The name `semper`, by which a terminal finds the program from any folder: a link in `~/.local/bin` (XDG Base Directory
/// Specification) to the launcher that runs this process. What somebody else put there is left as it is, also a link that leads
/// nowhere now: its program may be on a disk that is not there today.
///
/// @param folder where it is, or would be
/// @param launcher it leads to
public record CommandLink(Path folder, Path launcher) {

  /// Names the launcher; set by it.
  private static final String LAUNCHER = "semper.launcher";

  /// Of this process.
  ///
  /// @return empty where no launcher runs it, and on Windows, which has no such folder
  public static Optional<CommandLink> of(Account account) {
    return account.platform() == Platform.WINDOWS
        ? Optional.empty()
        : Optional.ofNullable(System.getProperty(LAUNCHER))
            .map(launcher ->
                new CommandLink(account.home().resolve(".local/bin"), Path.of(launcher)));
  }

  public Path link() {
    return folder.resolve("semper");
  }

  /// Whose the place is.
  public enum Standing {
    /// It leads to our launcher.
    OURS,
    /// Nothing is there.
    FREE,
    /// Something else is there.
    TAKEN
  }

  /// Looks; changes nothing.
  public Standing standing() throws IOException {
    if (isOurs()) {
      return Standing.OURS;
    }
    return Files.exists(link(), LinkOption.NOFOLLOW_LINKS) ? Standing.TAKEN : Standing.FREE;
  }

  /// Makes the link, and its folder.
  ///
  /// @throws java.nio.file.FileAlreadyExistsException if something is there
  public void place() throws IOException {
    Files.createDirectories(folder);
    Files.createSymbolicLink(link(), launcher);
  }

  /// Takes it away if it is ours.
  public void remove() throws IOException {
    if (isOurs()) {
      Files.delete(link());
    }
  }

  /// @param path as in the variable `PATH`
  /// @return whether a terminal finds it by its name
  public boolean isFoundIn(String path) {
    return Arrays.asList(path.split(File.pathSeparator)).contains(folder.toString());
  }

  private boolean isOurs() throws IOException {
    return Files.isSymbolicLink(link()) && Files.readSymbolicLink(link()).equals(launcher);
  }
}
