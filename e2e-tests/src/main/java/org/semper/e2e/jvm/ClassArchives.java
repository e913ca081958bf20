package org.semper.e2e.jvm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A folder of class archives, one for each kind of run. They hold for one class path alone, and a JVM that finds an archive for
/// another neither uses nor replaces it; so this does.
record ClassArchives(Path folder, JarredClassPath classPath) {

  static ClassArchives in(Path folder) {
    try {
      Files.createDirectories(folder);
      ClassArchives archives = new ClassArchives(folder, JarredClassPath.in(folder));
      archives.dropOthers();
      return archives;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path of(String kind) {
    return folder.resolve(kind + ".jsa");
  }

  private void dropOthers() throws IOException {
    Path madeFor = folder.resolve("made-for");
    String jars = classPath.described();
    if (Files.exists(madeFor) && Files.readString(madeFor).equals(jars)) {
      return;
    }
    try (DirectoryStream<Path> others = Files.newDirectoryStream(folder, "*.jsa")) {
      for (Path other : others) {
        Files.delete(other);
      }
    }
    Files.writeString(madeFor, jars);
  }
}
