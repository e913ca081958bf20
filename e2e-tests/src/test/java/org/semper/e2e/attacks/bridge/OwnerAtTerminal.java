package org.semper.e2e.attacks.bridge;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.semper.app.Main;
import org.semper.e2e.flows.Stage;

/// An owner who types at a terminal, which `script` (util-linux) provides.
///
/// @param home of the owner, below which everything is
record OwnerAtTerminal(Path home) {

  /// An owner with the data and settings that a stage's has.
  static OwnerAtTerminal withCopyOf(Stage stage) throws IOException {
    OwnerAtTerminal owner =
        new OwnerAtTerminal(Files.createTempDirectory(stage.home().getParent(), "owner"));
    CopiedFolder.copy(stage.data(), owner.data(), _ -> true);
    CopiedFolder.copy(stage.config(), owner.config(), _ -> true);
    return owner;
  }

  Path data() {
    return home.resolve("data/semper");
  }

  Path config() {
    return home.resolve("config/semper");
  }

  /// Uninstalls and wants the data gone, too.
  ///
  /// @param word typed when asked
  /// @return what the terminal showed
  String uninstallsWithData(String word) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                "script",
                "--quiet",
                "--command",
                "\"$JAVA\" --enable-native-access=ALL-UNNAMED -Duser.home=\"$HOME\" %s uninstall --data"
                    .formatted(Main.class.getName()),
                "/dev/null")
            .redirectErrorStream(true);
    builder
        .environment()
        .put("JAVA", Path.of(System.getProperty("java.home"), "bin/java").toString());
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.environment().put("HOME", home.toString());
    for (String folder : List.of("data", "config")) {
      builder
          .environment()
          .put("XDG_" + folder.toUpperCase(Locale.ROOT) + "_HOME", home.resolve(folder).toString());
    }
    builder.environment().put("XDG_RUNTIME_DIR", home.resolve("run").toString());
    Process process = builder.start();
    try (Writer keyboard = process.outputWriter(StandardCharsets.UTF_8)) {
      keyboard.write(word + "\n");
      keyboard.flush();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
