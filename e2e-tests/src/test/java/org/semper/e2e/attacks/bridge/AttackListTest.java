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

/// The README's table of the bridge's attacks: each line of the list is there once and names tests that exist, and no attack here
/// is missing from it.
final class AttackListTest {

  private static final int LINES = 22;
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\|[^|]+\\|([^|]+)\\|$");
  private static final Pattern NAMED = Pattern.compile("`([A-Za-z.]+)`");
  private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git");

  private final Path checkout = ExtensionFolder.ofCheckout().path().resolveSibling(".").normalize();

  @Test
  void every_line_is_mounted_or_says_why_not() throws IOException {
    assertThat(table().keySet())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, LINES).boxed().toList());
    assertThat(table()).allSatisfy((line, tests) -> assertThat(tests).isNotEmpty());
  }

  @Test
  void every_test_that_is_named_exists() throws IOException {
    Set<String> sources = sources();

    assertThat(table().values().stream().flatMap(List::stream))
        .allSatisfy(test -> assertThat(sources).containsAnyOf(test, test + ".java"));
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
              assertThat(table().values().stream().flatMap(List::stream))
                  .contains(name.substring(0, name.length() - ".java".length())));
    }
  }

  private Map<Integer, List<String>> table() throws IOException {
    Map<Integer, List<String>> table = new TreeMap<>();
    for (MatchResult row :
        ROW.matcher(Files.readString(checkout.resolve("e2e-tests/README.md"))).results().toList()) {
      List<String> tests =
          NAMED.matcher(row.group(2)).results().map(name -> name.group(1)).toList();
      assertThat(table.put(Integer.valueOf(row.group(1)), tests)).isNull();
    }
    return table;
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
