package org.semper.bridge.install;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.semper.bridge.nativehost.NativeHost;
import org.semper.bridge.platform.Account;
import org.semper.bridge.platform.Platform;
import org.semper.supporting.crypto.OwnerOnlyFile;

/// Two small scripts in the owner's data folder, which nobody else can read or change: one starts the agent, one is the
/// native messaging host. Both name Java and its class path absolutely and look at no `PATH`; and both keep to the home and
/// the XDG folders they were written in, so that a browser or a desktop with others starts the same agent. On Linux they read
/// names of files as UTF-8 whatever the locale.
public final class Launchers {

  private static final List<String> KEPT =
      List.of("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR");

  /// In a locale that has no letters but those of ASCII (`LC_ALL=C`) a JVM finds no folder that is named Zoë. Language and
  /// formats stay as they are.
  private static final String UTF8_NAMES =
      """
      if [ "$(command -p locale charmap 2>/dev/null)" != UTF-8 ]; then
        [ -z "${LC_ALL:-}" ] || export LANG="$LC_ALL"
        unset LC_ALL
        export LC_CTYPE=C.UTF-8
      fi
      """;

  private final Path folder;
  private final Account account;

  /// @param data the owner's data folder
  public Launchers(Path data, Account account) {
    this.folder = data.resolve("launchers");
    this.account = account;
  }

  /// Starts the agent; takes the arguments of the command line.
  public Path agent() {
    return folder.resolve("semper-agent" + extension());
  }

  /// What manifests point at.
  public Path nativeHost() {
    return folder.resolve(NativeHost.NAME + extension());
  }

  /// Whether both are there and can be run.
  public boolean exist() {
    return Files.isExecutable(agent()) && Files.isExecutable(nativeHost());
  }

  /// Writes both, in place of what was there.
  ///
  /// @param program what this process runs
  /// @param mainClass of the agent's command line
  public void write(JavaProgram program, String mainClass) throws IOException {
    List<String> start = new ArrayList<>(List.of(program.java().toString()));
    program.optionFile().ifPresent(file -> start.add("@" + file));
    start.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            home(),
            "-cp",
            program.joinedClassPath(),
            mainClass));
    put(agent(), start);
    put(
        nativeHost(),
        List.of(
            program.java().toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx16m",
            home(),
            "-cp",
            program.nativeHostPath().toString(),
            NativeHost.class.getName(),
            agent().toString()));
  }

  /// Takes both away, and the folder if nothing else is in it.
  public void remove() throws IOException {
    Files.deleteIfExists(agent());
    Files.deleteIfExists(nativeHost());
    EmptyFolders.removeAbove(agent(), 1);
  }

  private void put(Path script, List<String> command) throws IOException {
    OwnerOnlyFile.write(script, isWindows() ? batch(command) : shell(command));
    if (Files.getFileStore(script).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private boolean isWindows() {
    return account.platform() == Platform.WINDOWS;
  }

  private String home() {
    return "-Duser.home=" + account.home();
  }

  private String extension() {
    return isWindows() ? ".bat" : "";
  }

  private byte[] shell(List<String> command) {
    StringBuilder script = new StringBuilder("#!/bin/sh\n");
    if (account.platform() == Platform.LINUX) {
      script.append(UTF8_NAMES);
    }
    for (String name : KEPT) {
      account
          .folder(name)
          .ifPresent(
              path -> script.append("export %s=%s\n".formatted(name, quoted(path.toString()))));
    }
    script.append("exec");
    command.forEach(word -> script.append(' ').append(quoted(word)));
    return script.append(" \"$@\"\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  /// Single quotes leave nothing to the shell.
  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }

  /// In a batch file a percent sign stands for itself when doubled.
  private static byte[] batch(List<String> command) {
    StringBuilder script = new StringBuilder("@echo off\r\nchcp 65001 >nul\r\n");
    command.forEach(word -> script.append('"').append(word.replace("%", "%%")).append("\" "));
    return script.append("%*\r\n").toString().getBytes(StandardCharsets.UTF_8);
  }
}
