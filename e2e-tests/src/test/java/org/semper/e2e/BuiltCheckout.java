package org.semper.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.semper.e2e.browser.ExtensionFolder;

/// A checkout that is built already, with the launcher, and a JDK whose `java` says how it was called.
///
/// @param folder in which both are, and commands are typed
record BuiltCheckout(Path folder) {

  private static final List<String> BUILT_MODULES =
      List.of("agent/app", "demo-shop/shop", "e2e-tests", "e2e-tests/fuzz");

  static BuiltCheckout in(Path temporary) throws IOException {
    BuiltCheckout made = new BuiltCheckout(temporary.toRealPath());
    made.layOut();
    return made;
  }

  private void layOut() throws IOException {
    Path checkout = Files.createDirectories(path());
    for (String made : List.of("bridge-api", "agent", "demo-shop", "e2e-tests")) {
      Files.createDirectories(checkout.resolve(made));
    }
    Files.writeString(checkout.resolve("pom.xml"), "<project/>");
    Path ours = ExtensionFolder.ofCheckout().path().resolveSibling("semper");
    executable(launcher(), Files.readString(ours));
    for (String module : BUILT_MODULES) {
      Path target = Files.createDirectories(checkout.resolve(module).resolve("target"));
      Files.writeString(target.resolve("class-path"), "libraries.jar");
      Files.writeString(target.resolve("semper-module.jar"), "");
    }
    Files.createDirectories(checkout.resolve("target"));
    Files.writeString(checkout.resolve("target/built"), "");
    Files.createDirectories(jdk().resolve("bin"));
    Files.writeString(jdk().resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
    executable(jdk().resolve("bin/javac"), "#!/bin/sh\n");
    executable(jdk().resolve("bin/java"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
  }

  Path path() {
    return folder.resolve("check out");
  }

  Path launcher() {
    return path().resolve("semper");
  }

  Path jdk() {
    return folder.resolve("jdk");
  }

  /// Runs the launcher to its end.
  ///
  /// @param in where it is typed
  /// @param launcher as it is typed
  /// @param status with which it is to end
  /// @return what it printed, a line each
  List<String> run(
      Path in, Path launcher, Map<String, String> environment, int status, String... arguments)
      throws Exception {
    Path output = Files.createTempFile(folder, "output", "");
    List<String> command = new ArrayList<>(List.of("bash", launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(in.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("JAVA_HOME", jdk().toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the launcher does not end");
    }
    List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(String.join("\n", lines)).isEqualTo(status);
    return lines;
  }

  static void executable(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
