package org.semper.e2e.jvm;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// This JVM's class path, its folders packed: a JVM archives classes from jars alone.
record JarredClassPath(List<Path> jars) {

  /// @param folder gets the jars of what is a folder on the class path
  static JarredClassPath in(Path folder) throws IOException {
    List<Path> jars = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      if (Files.isRegularFile(path)) {
        jars.add(path);
      } else if (!entry.isEmpty() && Files.isDirectory(path)) {
        jars.add(pack(path, folder.resolve("classes-%d.jar".formatted(jars.size()))));
      }
    }
    return new JarredClassPath(List.copyOf(jars));
  }

  String joined() {
    return String.join(File.pathSeparator, jars.stream().map(Path::toString).toList());
  }

  /// What a JVM looks at to tell whether an archive holds: each jar's place, size and time.
  String described() throws IOException {
    StringBuilder described = new StringBuilder();
    for (Path jar : jars) {
      described.append(
          "%s %d %s%n".formatted(jar, Files.size(jar), Files.getLastModifiedTime(jar)));
    }
    return described.toString();
  }

  /// In one step, since a program of an earlier run may still have the jar open; and not again while nothing in it changed, since
  /// an archive holds for the very jar alone.
  private static Path pack(Path classes, Path jar) throws IOException {
    if (isUpToDate(jar, classes)) {
      return jar;
    }
    Path packed = Files.createTempFile(jar.getParent(), "packed", ".jar");
    int result =
        ToolProvider.findFirst("jar")
            .orElseThrow()
            .run(
                System.out,
                System.err,
                "--create",
                "--no-compress",
                "--file=" + packed,
                "-C",
                classes.toString(),
                ".");
    if (result != 0) {
      throw new IOException("jar ended with " + result + " for " + classes);
    }
    return Files.move(packed, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static boolean isUpToDate(Path jar, Path classes) throws IOException {
    if (!Files.exists(jar)) {
      return false;
    }
    FileTime packed = Files.getLastModifiedTime(jar);
    try (Stream<Path> files =
        Files.find(
            classes,
            Integer.MAX_VALUE,
            (file, of) -> of.lastModifiedTime().compareTo(packed) > 0)) {
      return files.findAny().isEmpty();
    }
  }
}
