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
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.semper.app.command.Program;
import org.semper.e2e.browser.ExtensionFolder;
import org.semper.shop.command.OperatorCommand;
import picocli.CommandLine;

/// Every command that a document, a window, the extension or a program names is one of the launcher's, of the agent's or of a market's
/// operator.
final class NamedCommandsTest {

  private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git", "test");
  private static final Set<String> TEXTS = Set.of("md", "properties", "json", "html", "java", "js");
  private static final Pattern NAMED =
      Pattern.compile("(?<![\\w/-])(?:\\./)?semper((?: (?:--)?[a-z][a-z-]*)+)");
  private static final Pattern LAUNCHERS =
      Pattern.compile("(?m)^        ([a-z]+)(?: \\|[^)]*)?\\) ");

  /// The label of a derived key.
  private static final String NO_COMMAND = "vault data key";

  private final Path checkout = ExtensionFolder.ofCheckout().path().resolveSibling(".").normalize();
  private final String launcher = read(checkout.resolve("semper"));
  private final Set<String> launchers =
      LAUNCHERS
          .matcher(launcher)
          .results()
          .map(found -> found.group(1))
          .collect(Collectors.toSet());
  private final CommandLine agent = Program.commandLine(Clock.systemUTC());
  private final CommandLine operators = OperatorCommand.commandLine(Clock.systemUTC());

  @Test
  void every_named_command_exists() throws IOException {
    List<String> named = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (Path file : texts()) {
      NAMED
          .matcher(read(file))
          .results()
          .map(found -> found.group(1).strip())
          .filter(command -> !command.equals(NO_COMMAND))
          .forEach(command -> {
            named.add(command);
            fault(command)
                .ifPresent(fault ->
                    wrong.add(checkout.relativize(file) + ": semper " + command + ": " + fault));
          });
    }
    assertThat(named).hasSizeGreaterThan(50).contains("demo", "agent pair");
    assertThat(wrong).isEmpty();
  }

  /// As it is called in its own folder, whether or not a link makes it known elsewhere.
  @Test
  void every_command_is_named_in_one_form() throws IOException {
    List<String> otherwise = new ArrayList<>();
    for (Path file : texts()) {
      NAMED
          .matcher(read(file))
          .results()
          .map(MatchResult::group)
          .filter(named -> !named.startsWith("./") && !named.endsWith(NO_COMMAND))
          .forEach(named -> otherwise.add(checkout.relativize(file) + ": " + named));
    }
    assertThat(otherwise).isEmpty();
  }

  @Test
  void names_of_nothing_are_found() {
    assertThat(
            Stream.of(
                    "trust install",
                    "agent trusts",
                    "agent trust instal",
                    "agent run --no-such",
                    "bank accounts",
                    "market --port",
                    "authority revoke --why")
                .filter(command -> fault(command).isEmpty()))
        .isEmpty();
    assertThat(
            Stream.of(
                    "agent trust install",
                    "verify",
                    "test --fast",
                    "agent run and wait",
                    "market desk",
                    "market --ports",
                    "bank account credit")
                .filter(command -> fault(command).isPresent()))
        .isEmpty();
  }

  private Optional<String> fault(String command) {
    List<String> words = List.of(command.split(" "));
    String first = words.getFirst();
    if (!launchers.contains(first)) {
      return Optional.of("not the launcher's");
    }
    return switch (first) {
      case "agent" -> fault(agent, words.subList(1, words.size()));
      case "verify" -> fault(agent, words);
      case "market", "authority", "bank" -> fault(operators, words);
      default ->
          words.stream()
              .filter(word -> word.startsWith("--") && !launcher.contains(word))
              .findFirst();
    };
  }

  /// @param words sub-commands and options, perhaps followed by prose where a command takes no sub-commands
  private static Optional<String> fault(CommandLine command, List<String> words) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    String word = words.getFirst();
    List<String> rest = words.subList(1, words.size());
    if (word.startsWith("--")) {
      return command.getCommandSpec().findOption(word) == null
          ? Optional.of(word)
          : fault(command, rest);
    }
    CommandLine next = command.getSubcommands().get(word);
    if (next != null) {
      return fault(next, rest);
    }
    return command.getSubcommands().isEmpty() ? fault(command, rest) : Optional.of(word);
  }

  private List<Path> texts() throws IOException {
    List<Path> texts = new ArrayList<>();
    Files.walkFileTree(
        checkout,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NOT_OURS.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            if (TEXTS.contains(name.substring(name.lastIndexOf('.') + 1))) {
              texts.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return texts;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
