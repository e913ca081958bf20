package org.semper.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.e2e.browser.ExtensionFolder;

/// The launcher itself, over a checkout that is built already and a `java` that says how it was called.
final class LauncherTest {

  private static final List<String> BUILT_MODULES =
      List.of("agent/app", "demo-shop/shop", "e2e-tests", "e2e-tests/fuzz");

  @TempDir Path folder;
  private Path checkout = Path.of("");
  private Path jdk = Path.of("");

  @BeforeEach
  void lay_out_a_checkout_and_a_jdk() throws IOException {
    folder = folder.toRealPath();
    checkout = Files.createDirectories(folder.resolve("check out"));
    for (String made : List.of("bridge-api", "agent", "demo-shop", "e2e-tests")) {
      Files.createDirectories(checkout.resolve(made));
    }
    Files.writeString(checkout.resolve("pom.xml"), "<project/>");
    Path ours = ExtensionFolder.ofCheckout().path().resolveSibling("semper");
    executable(checkout.resolve("semper"), Files.readString(ours));
    for (String module : BUILT_MODULES) {
      Path target = Files.createDirectories(checkout.resolve(module).resolve("target"));
      Files.writeString(target.resolve("class-path"), "libraries.jar");
      Files.writeString(target.resolve("semper-module.jar"), "");
    }
    Files.createDirectories(checkout.resolve("target"));
    Files.writeString(checkout.resolve("target/built"), "");
    jdk = folder.resolve("jdk");
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
    executable(jdk.resolve("bin/javac"), "#!/bin/sh\n");
    executable(jdk.resolve("bin/java"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
  }

  @Test
  void takes_the_home_that_the_environment_names() throws Exception {
    Path home = Files.createDirectories(folder.resolve("another home"));

    assertThat(run(checkout.resolve("semper"), Map.of("HOME", home.toString())))
        .contains("-Duser.home=" + home)
        .containsSequence("org.semper.app.Main", "status");
  }

  @Test
  void finds_its_checkout_through_symbolic_links() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("home/.local/bin"));
    Path near = Files.createSymbolicLink(checkout.resolve("near"), Path.of("semper"));
    Path far = Files.createSymbolicLink(bin.resolve("semper"), near);

    assertThat(run(far, Map.of())).isEqualTo(run(checkout.resolve("semper"), Map.of()));
    assertThat(run(far, Map.of())).anyMatch(argument -> argument.contains(checkout.toString()));
  }

  @Test
  void is_not_led_astray_by_where_cd_looks() throws Exception {
    Files.createDirectories(folder.resolve("elsewhere/check out"));

    assertThat(
            run(
                folder,
                Path.of("check out/semper"),
                Map.of("CDPATH", folder.resolve("elsewhere").toString())))
        .isEqualTo(run(checkout.resolve("semper"), Map.of()));
  }

  /// A real JVM, for it is the JVM that reads names by the locale.
  @Test
  void finds_folders_with_any_letters_where_the_locale_has_only_ascii() throws Exception {
    Path home = Files.createDirectories(folder.resolve("Zoë Ångström"));
    Path program = folder.resolve("Looks.java");
    Files.writeString(
        program,
        """
        void main() {
          IO.println(java.nio.file.Files.isDirectory(java.nio.file.Path.of(System.getenv("HOME"))));
        }
        """);
    String java = ProcessHandle.current().info().command().orElseThrow();
    executable(jdk.resolve("bin/java"), "#!/bin/sh\nexec '%s' '%s'\n".formatted(java, program));

    assertThat(run(checkout.resolve("semper"), Map.of("HOME", home.toString(), "LC_ALL", "C")))
        .containsExactly("true");
  }

  private List<String> run(Path launcher, Map<String, String> environment) throws Exception {
    return run(folder, launcher, environment);
  }

  /// @return the arguments of the JVM, a line each
  private List<String> run(Path in, Path launcher, Map<String, String> environment)
      throws Exception {
    Path output = Files.createTempFile(folder, "output", "");
    ProcessBuilder builder =
        new ProcessBuilder("bash", launcher.toString(), "agent", "status")
            .directory(in.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("JAVA_HOME", jdk.toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the launcher does not end");
    }
    List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(String.join("\n", lines)).isZero();
    return lines;
  }

  private static void executable(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
