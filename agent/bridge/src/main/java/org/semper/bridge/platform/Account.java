package org.semper.bridge.platform;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The account of the agent's owner on this machine.
///
/// @param environment of the process
/// @param home the owner's home folder
public record Account(Platform platform, Map<String, String> environment, Path home) {

  private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));

  public Account {
    environment = Map.copyOf(environment);
  }

  /// Of this process.
  public static Account ofProcess() {
    return new Account(
        Platform.of(System.getProperty("os.name")),
        System.getenv(),
        Path.of(System.getProperty("user.home")));
  }

  /// `$XDG_CONFIG_HOME`, or `~/.config` (XDG Base Directory Specification).
  public Path configHome() {
    return folder("XDG_CONFIG_HOME").orElse(home.resolve(".config"));
  }

  /// `$XDG_DATA_HOME`, or `~/.local/share` (XDG Base Directory Specification).
  public Path dataHome() {
    return folder("XDG_DATA_HOME").orElse(home.resolve(".local/share"));
  }

  /// @param variable of the environment
  /// @return empty if it is not set or not absolute, so that no working directory becomes one of these folders
  public Optional<Path> folder(String variable) {
    return Optional.ofNullable(environment.get(variable)).flatMap(Account::absolute);
  }

  /// @param name of a program, as in `PATH`
  public Optional<Path> program(String name) {
    return SEPARATOR
        .splitAsStream(environment.getOrDefault("PATH", ""))
        .map(Account::absolute)
        .flatMap(Optional::stream)
        .map(folder -> folder.resolve(name))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }

  /// A program that belongs to Windows.
  public Path systemProgram(String name) {
    return folder("SystemRoot").orElse(Path.of("C:\\Windows")).resolve("System32").resolve(name);
  }

  private static Optional<Path> absolute(String text) {
    try {
      return Optional.of(Path.of(text)).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
