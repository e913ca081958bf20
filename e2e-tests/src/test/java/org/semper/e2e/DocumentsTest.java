package org.semper.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.semper.e2e.browser.ExtensionFolder;

/// What the documents name exists: files they link to, classes and methods they speak of, folders of the tree on the first page.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DocumentsTest {

  private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]*)(?:#([^)]*))?\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final Pattern LISTING = Pattern.compile("(?s)```.*?```");
  private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]+(?:[A-Z]\\w*)+)`");
  private static final Pattern METHOD =
      Pattern.compile("`([A-Z][a-z]\\w*)[.#](?!properties)([a-z]\\w*)(?:\\([^`]*)?`");
  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

  private final Path checkout = ExtensionFolder.ofCheckout().path().resolveSibling(".").normalize();
  private final List<Path> documents = new ArrayList<>();
  private final List<Path> sources = new ArrayList<>();
  private String code = "";

  @BeforeAll
  void find_files() throws IOException {
    Files.walkFileTree(checkout, new Finder());
    code = sources.stream().map(DocumentsTest::read).collect(Collectors.joining("\n"));
  }

  @Test
  void links_lead_somewhere() {
    assertThat(documents).hasSizeGreaterThan(10).allSatisfy(this::requireLinks);
  }

  @Test
  void classes_exist() {
    Set<String> names = new HashSet<>();
    sources.forEach(source -> names.add(name(source)));
    assertThat(inProse(CLASS))
        .hasSizeGreaterThan(100)
        .allSatisfy(
            named -> assertThat(names.contains(named) || code.contains(named)).as(named).isTrue());
  }

  @Test
  void methods_exist() {
    assertThat(
            documents.stream()
                .flatMap(file -> METHOD.matcher(prose(file)).results())
                .filter(named -> sourcesOf(named.group(1)).findAny().isPresent()))
        .hasSizeGreaterThan(3)
        .allSatisfy(named ->
            assertThat(sourcesOf(named.group(1)))
                .as(named.group())
                .anyMatch(source -> read(source).matches("(?s).*\\b" + named.group(2) + "\\b.*")));
  }

  @Test
  void the_tree_of_the_first_page_has_each_folder_of_the_build() {
    String tree =
        LISTING
            .matcher(read(checkout.resolve("README.md")))
            .results()
            .map(listing -> listing.group())
            .filter(listing -> listing.contains("bridge-api/"))
            .findFirst()
            .orElseThrow();
    List<String> modules =
        MODULE
            .matcher(read(checkout.resolve("pom.xml")))
            .results()
            .map(module -> module.group(1))
            .toList();
    assertThat(modules)
        .isNotEmpty()
        .filteredOn(module -> modules.stream().noneMatch(other -> module.startsWith(other + "/")))
        .allSatisfy(
            module -> assertThat(tree).contains(String.valueOf(Path.of(module).getFileName())));
  }

  private void requireLinks(Path document) {
    assertThat(LINK.matcher(read(document)).results())
        .allSatisfy(link -> {
          Path target =
              link.group(1).isEmpty()
                  ? document
                  : document.resolveSibling(link.group(1)).normalize();
          assertThat(target).exists();
          if (link.group(2) != null) {
            assertThat(anchors(target)).as("headings of " + target).contains(link.group(2));
          }
        });
  }

  /// Headings as links name them.
  private static List<String> anchors(Path document) {
    return HEADING
        .matcher(read(document))
        .results()
        .map(heading ->
            heading
                .group(1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\w\\- ]", "")
                .replace(' ', '-'))
        .toList();
  }

  private Set<String> inProse(Pattern pattern) {
    return documents.stream()
        .flatMap(file -> pattern.matcher(prose(file)).results())
        .map(named -> named.group(1))
        .collect(Collectors.toSet());
  }

  private static String prose(Path document) {
    return LISTING.matcher(read(document)).replaceAll("");
  }

  private Stream<Path> sourcesOf(String name) {
    return sources.stream().filter(source -> name(source).equals(name));
  }

  private static String name(Path source) {
    return source.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Finder extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return NOT_OURS.contains(String.valueOf(folder.getFileName()))
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = String.valueOf(file.getFileName());
      if (name.endsWith(".md")) {
        documents.add(file);
      } else if (name.endsWith(".java") || name.endsWith(".js")) {
        sources.add(file);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
