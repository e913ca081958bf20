package org.semper.bridge.instance;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where a running agent leaves its traces: `run` in the folder of its data. Lock and announcement belong to the data, so that two
/// sessions of one owner find the same agent, whatever their environments say. Only the socket is elsewhere where the platform
/// has a place for sockets: `$XDG_RUNTIME_DIR/semper` (XDG Base Directory Specification).
///
/// @param path of lock and announcement; may not exist yet
/// @param sockets of the control socket; may not exist yet
public record RuntimeFolder(Path path, Path sockets) {

  /// All in one folder.
  public RuntimeFolder(Path path) {
    this(path, path);
  }

  /// @param environment of the process
  /// @param system name of the operating system, as the property `os.name` has it
  /// @param home the user's
  public static RuntimeFolder of(Map<String, String> environment, String system, Path home) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      Path data = absolute(environment, "LOCALAPPDATA", home.resolve("AppData/Local"));
      return new RuntimeFolder(data.resolve("Semper").resolve("run"));
    }
    if (name.startsWith("mac")) {
      return new RuntimeFolder(home.resolve("Library/Application Support/Semper/run"));
    }
    Path data = absolute(environment, "XDG_DATA_HOME", home.resolve(".local/share"));
    Path run = data.resolve("semper").resolve("run");
    Path runtime = absolute(environment, "XDG_RUNTIME_DIR", run);
    return new RuntimeFolder(run, runtime.equals(run) ? run : runtime.resolve("semper"));
  }

  /// Held by the running agent from before it listens until its process ends.
  public Path lock() {
    return path.resolve("agent.lock");
  }

  /// Says where the running agent listens.
  public Path runtimeFile() {
    return path.resolve("agent.json");
  }

  Path socket() {
    return sockets.resolve("control.sock");
  }

  /// The specification ignores relative paths, so that no working directory becomes one of these folders.
  private static Path absolute(Map<String, String> environment, String name, Path otherwise) {
    Path path = Path.of(environment.getOrDefault(name, ""));
    return path.isAbsolute() ? path : otherwise;
  }
}
