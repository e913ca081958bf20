package org.semper.supporting.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteLibraryTest {

  @TempDir Path folder;

  @Test
  void what_killed_processes_left_is_removed_and_nothing_of_living_ones() throws Exception {
    Path killed = library(folder.resolve(Long.toString(idOfEndedProcess())));
    Path ofEarlierVersion = Files.createFile(folder.resolve("sqlite-3.54-x-libsqlitejdbc.so"));
    Path living = library(folder.resolve(Long.toString(ProcessHandle.current().pid())));

    SqliteLibrary.removeOfEndedProcesses(folder);

    assertThat(killed.getParent()).doesNotExist();
    assertThat(ofEarlierVersion).doesNotExist();
    assertThat(living).exists();
  }

  private static Path library(Path process) throws Exception {
    return Files.createFile(Files.createDirectory(process).resolve("libsqlitejdbc.so"));
  }

  private static long idOfEndedProcess() throws Exception {
    String java = ProcessHandle.current().info().command().orElseThrow();
    Process process = new ProcessBuilder(java, "--version").start();
    process.getInputStream().readAllBytes();
    process.waitFor();
    return process.pid();
  }
}
