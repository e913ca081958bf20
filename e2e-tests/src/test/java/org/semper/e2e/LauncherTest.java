package org.semper.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher itself, over a checkout that is built already and a `java` that says how it was called.
final class LauncherTest {

  @TempDir Path folder;
  private BuiltCheckout checkout;

  @BeforeEach
  void lay_out_a_checkout_and_a_jdk() throws IOException {
    checkout = BuiltCheckout.in(folder);
    folder = checkout.folder();
  }

  @Test
  void takes_the_home_that_the_environment_names() throws Exception {
    Path home = Files.createDirectories(folder.resolve("another home"));

    assertThat(run(checkout.launcher(), Map.of("HOME", home.toString())))
        .contains("-Duser.home=" + home)
        .containsSequence("org.semper.app.Main", "status");
  }

  @Test
  void finds_its_checkout_through_symbolic_links() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("home/.local/bin"));
    Path near = Files.createSymbolicLink(checkout.path().resolve("near"), Path.of("semper"));
    Path far = Files.createSymbolicLink(bin.resolve("semper"), near);

    assertThat(run(far, Map.of())).isEqualTo(run(checkout.launcher(), Map.of()));
    assertThat(run(far, Map.of()))
        .anyMatch(argument -> argument.contains(checkout.path().toString()));
  }

  @Test
  void is_not_led_astray_by_where_cd_looks() throws Exception {
    Files.createDirectories(folder.resolve("elsewhere/check out"));

    assertThat(
            run(
                folder,
                Path.of("check out/semper"),
                Map.of("CDPATH", folder.resolve("elsewhere").toString())))
        .isEqualTo(run(checkout.launcher(), Map.of()));
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
    BuiltCheckout.executable(
        checkout.jdk().resolve("bin/java"), "#!/bin/sh\nexec '%s' '%s'\n".formatted(java, program));

    assertThat(run(checkout.launcher(), Map.of("HOME", home.toString(), "LC_ALL", "C")))
        .containsExactly("true");
  }

  private List<String> run(Path launcher, Map<String, String> environment) throws Exception {
    return run(folder, launcher, environment);
  }

  /// @return the arguments of the JVM, a line each
  private List<String> run(Path in, Path launcher, Map<String, String> environment)
      throws Exception {
    return checkout.run(in, launcher, environment, 0, "agent", "status");
  }
}
