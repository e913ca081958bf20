package org.semper.e2e.attacks.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.semper.e2e.browser.ExtensionFolder;

/// The README's table of the bridge's attacks: each line of the list is there once and names tests that exist, or says why there are
/// none; and no attack here is missing from it.
final class AttackListTest {

  private static final int LINES = 22;
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\|[^|]+\\|([^|]+)\\|$");
  private static final Pattern NAMED = Pattern.compile("`([^`]+)`");
  private static final Pattern TEST = Pattern.compile("[A-Za-z]+(IT|Test)|[a-z-]+\\.test\\.js");
  private static final Pattern REASON = Pattern.compile("left out: \\S+ \\S+ \\S+");
  private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git");

  private final Path checkout = ExtensionFolder.ofCheckout().path().resolveSibling(".").normalize();

  @Test
  void every_line_is_mounted_or_says_why_not() throws IOException {
    Set<String> sources = sources();

    assertThat(table().keySet())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, LINES).boxed().toList());
    assertThat(table())
        .allSatisfy((line, mounted) ->
            assertThat(
                    tests(mounted).stream().anyMatch(test -> exists(test, sources))
                        || REASON.matcher(mounted).find())
                .as(mounted)
                .isTrue());
  }

  @Test
  void everything_that_is_named_is_a_test_and_exists() throws IOException {
    Set<String> sources = sources();

    assertThat(table().values().stream().flatMap(mounted -> tests(mounted).stream()))
        .isNotEmpty()
        .allSatisfy(test -> {
          assertThat(test).matches(TEST);
          assertThat(exists(test, sources)).as(test).isTrue();
        });
  }

  @Test
  void every_attack_of_this_package_is_in_the_table() throws IOException {
    try (Stream<Path> ours =
        Files.list(checkout.resolve("e2e-tests/src/test/java/org/semper/e2e/attacks/bridge"))) {
      assertThat(
              ours.map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith("IT.java")))
          .isNotEmpty()
          .allSatisfy(name ->
              assertThat(table().values().stream().flatMap(mounted -> tests(mounted).stream()))
                  .contains(name.substring(0, name.length() - ".java".length())));
    }
  }

  /// What the last column says, by line.
  private Map<Integer, String> table() throws IOException {
    Map<Integer, String> table = new TreeMap<>();
    for (MatchResult row :
        ROW.matcher(Files.readString(checkout.resolve("e2e-tests/README.md"))).results().toList()) {
      assertThat(table.put(Integer.valueOf(row.group(1)), row.group(2))).isNull();
    }
    return table;
  }

  private static List<String> tests(String mounted) {
    return NAMED.matcher(mounted).results().map(name -> name.group(1)).toList();
  }

  private static boolean exists(String test, Set<String> sources) {
    return sources.contains(test) || sources.contains(test + ".java");
  }

  private Set<String> sources() throws IOException {
    Set<String> names = new HashSet<>();
    Files.walkFileTree(
        checkout,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NOT_OURS.contains(String.valueOf(folder.getFileName()))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            names.add(String.valueOf(file.getFileName()));
            return FileVisitResult.CONTINUE;
          }
        });
    return names;
  }
}
