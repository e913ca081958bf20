package org.semper.e2e.jades;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A purchase that our own code signed and stamped, in a JVM with our own libraries.
record JadesFolder(Path folder) {

  private static final Path SUPPORTING = Path.of("../../agent/supporting/target");

  static JadesFolder make(Path folder) throws IOException, InterruptedException {
    String libraries = Files.readString(SUPPORTING.resolve("test-class-path")).strip();
    String classPath =
        String.join(
            ":",
            SUPPORTING.resolve("test-classes").toString(),
            SUPPORTING.resolve("classes").toString(),
            libraries);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                "org.semper.supporting.archive.evidence.JadesFiles",
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    return new JadesFolder(folder);
  }

  byte[] read(String name) throws IOException {
    return Files.readAllBytes(folder.resolve(name));
  }

  String text(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  List<Path> ending(String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
