package org.semper.bridge.install;

import java.nio.file.Files;
import java.nio.file.Path;

/// A program that says whether the folder named on its command line is there.
final class FolderIsThere {

  private FolderIsThere() {}

  public static void main(String[] arguments) {
    System.out.println(Files.isDirectory(Path.of(arguments[0])));
  }
}
