package org.semper.e2e.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// `./semper demo`: everything on this machine, ready to shop; with `--unattended` it buys by itself.
public final class Demo {

  private static final Path HOME = Path.of("target", "demo-home").toAbsolutePath();

  private Demo() {}

  public static void main(String[] arguments) throws IOException {
    System.setProperty("java.util.logging.config.file", "/dev/null");
    switch (List.of(arguments)) {
      case List<String> none when none.isEmpty() -> {
        delete(HOME);
        AttendedDemo.run(Files.createDirectories(HOME));
      }
      case List<String> one when one.equals(List.of("--unattended")) -> {
        delete(HOME);
        System.exit(UnattendedDemo.run(Files.createDirectories(HOME)) ? 0 : 1);
      }
      default -> {
        System.err.println("usage: ./semper demo [--unattended]");
        System.exit(2);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
