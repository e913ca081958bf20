package org.semper.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the launcher's `test` asks of Maven, and what it says of the runs.
final class LauncherTestsTest {

  @TempDir Path folder;
  private BuiltCheckout checkout;

  @BeforeEach
  void lay_out_a_checkout_with_tests() throws IOException {
    checkout = BuiltCheckout.in(folder);
    for (String test :
        List.of("agent/keys/src/test/java/a/VaultTest", "bank/src/test/java/b/c/LedgerTest")) {
      Path file = checkout.path().resolve(test + ".java");
      Files.createDirectories(file.getParent());
      Files.writeString(file, "");
    }
    Files.createDirectories(checkout.path().resolve("target/x-reports"));
    tool("Xvfb", "echo 7 >&3\nexec sleep 60\n");
    tool("openbox", "exec sleep 60\n");
    tool("dpkg-query", "printf installed\n");
    tool("mvn", report() + "printf '%s\\n' \"$@\"\n");
  }

  @Test
  void tests_one_class_or_package_in_the_module_that_has_it() throws Exception {
    assertThat(test(0, "--only", "VaultTest"))
        .containsSequence("-pl", "./agent/keys", "-Dtest=VaultTest", "-Dit.test=VaultTest")
        .doesNotContain("-Pfast")
        .contains("semper: 3 test cases in 1 classes; the slowest:");
    assertThat(test(0, "--only", "b.c"))
        .containsSequence("-pl", "./bank", "-Dtest=b/c/**", "-Dit.test=b/c/**");
    assertThat(test(1, "--only", "NoSuchTest"))
        .contains("semper: no test is called or lies in NoSuchTest");
  }

  @Test
  void a_run_in_which_no_test_ran_is_none() throws Exception {
    tool("mvn", "exit 0\n");

    assertThat(test(1, "--only", "VaultTest")).contains("semper: no test ran");
  }

  @Test
  void repeats_a_class_and_says_what_failed_how_often() throws Exception {
    tool(
        "mvn",
        report()
            + """
            echo run >> '%1$s/target/runs'
            [ "$(wc -l < '%1$s/target/runs')" -ne 2 ] || { echo '[ERROR]   VaultTest.opens:12 expected'; exit 1; }
            """
                .formatted(checkout.path()));

    assertThat(test(1, "--repeat", "3", "VaultTest"))
        .anyMatch(line -> line.startsWith("semper: run 1 of 3: passed"))
        .anyMatch(line -> line.startsWith("semper: run 2 of 3: failed"))
        .anyMatch(line -> line.startsWith("semper: run 3 of 3: passed"))
        .contains("semper: 2 of 3 runs passed")
        .anyMatch(line -> line.strip().equals("1 VaultTest.opens"));
  }

  @Test
  void other_words_are_not_understood() throws Exception {
    for (String[] words :
        List.of(
            new String[] {"--only"},
            new String[] {"--repeat", "3"},
            new String[] {"--repeat", "x", "VaultTest"},
            new String[] {"--fats"})) {
      assertThat(test(1, words)).anyMatch(line -> line.startsWith("semper: test "));
    }
  }

  private String report() {
    return """
    echo '<testsuite x name="a.VaultTest" time="1.5" tests="3" errors="0">' > '%s/target/x-reports/TEST-a.xml'
    """
        .formatted(checkout.path());
  }

  private void tool(String name, String script) throws IOException {
    BuiltCheckout.executable(tools().resolve(name), "#!/bin/sh\n" + script);
  }

  private Path tools() {
    return checkout.folder().resolve("tools");
  }

  private List<String> test(int status, String... arguments) throws Exception {
    List<String> words = new ArrayList<>(List.of("test"));
    words.addAll(List.of(arguments));
    return checkout.run(
        checkout.folder(),
        checkout.launcher(),
        Map.of("PATH", tools() + ":" + System.getenv("PATH")),
        status,
        words.toArray(String[]::new));
  }
}
