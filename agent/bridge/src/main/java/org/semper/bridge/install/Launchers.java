package org.semper.bridge.install;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.semper.bridge.nativehost.NativeHost;
import org.semper.bridge.platform.Platform;
import org.semper.supporting.crypto.OwnerOnlyFile;

/// Two small scripts in the owner's data folder, which nobody else can read or change: one starts the agent, one is the
/// native messaging host. Both name Java and its class path absolutely and look at no `PATH`.
public final class Launchers {

  private final Path folder;
  private final Platform platform;

  /// @param data the owner's data folder
  public Launchers(Path data, Platform platform) {
    this.folder = data.resolve("launchers");
    this.platform = platform;
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
    OwnerOnlyFile.write(script, platform == Platform.WINDOWS ? batch(command) : shell(command));
    if (Files.getFileStore(script).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private String extension() {
    return platform == Platform.WINDOWS ? ".bat" : "";
  }

  /// Single quotes leave nothing to the shell.
  private static byte[] shell(List<String> command) {
    StringBuilder script = new StringBuilder("#!/bin/sh\nexec");
    command.forEach(word -> script.append(" '").append(word.replace("'", "'\\''")).append('\''));
    return script.append(" \"$@\"\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  /// In a batch file a percent sign stands for itself when doubled.
  private static byte[] batch(List<String> command) {
    StringBuilder script = new StringBuilder("@echo off\r\nchcp 65001 >nul\r\n");
    command.forEach(word -> script.append('"').append(word.replace("%", "%%")).append("\" "));
    return script.append("%*\r\n").toString().getBytes(StandardCharsets.UTF_8);
  }
}
