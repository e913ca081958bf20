package org.semper.app.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.supporting.access.DataFolders;
import org.semper.supporting.crypto.OwnerOnlyFile;
import org.semper.tinguin.look.Theme;
import org.semper.tinguin.settings.Appearance;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// How windows look, in `settings.json`: `{"language":"fr","theme":"DARK"}`, the language absent for the platform's. Nothing in
/// it protects the owner, so it is neither sealed nor needs the passphrase.
public final class AppearanceFile {

  private static final int MAX_BYTES = 4096;

  private final Path path;

  private AppearanceFile(Path path) {
    this.path = path;
  }

  public static AppearanceFile in(DataFolders folders) {
    return new AppearanceFile(folders.config().resolve("settings.json"));
  }

  /// As the platform is set where there is no file.
  ///
  /// @throws FileDamaged if it cannot be understood
  public Appearance read() throws IOException, FileDamaged {
    if (!Files.exists(path)) {
      return Appearance.OF_PLATFORM;
    }
    try {
      JsonFields fields =
          JsonFields.of(StrictJson.parse(Files.readAllBytes(path), MAX_BYTES), "settings");
      Optional<Locale> language = fields.optionalText("language", 20).map(Locale::forLanguageTag);
      Theme theme = Theme.valueOf(fields.text("theme", 20));
      fields.end();
      return new Appearance(language, theme);
    } catch (JsonRejected | IllegalArgumentException e) {
      throw new FileDamaged(path, "Mend it or move it away.", e);
    }
  }

  /// @throws FileDamaged if what is there cannot be understood; nothing is written over it
  public void write(Appearance appearance) throws IOException, FileDamaged {
    var _ = read();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    appearance.language().ifPresent(language -> json.put("language", language.toLanguageTag()));
    OwnerOnlyFile.write(path, StrictJson.bytes(json.put("theme", appearance.theme().name())));
  }
}
