package org.semper.app.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.supporting.access.DataFolders;
import org.semper.supporting.crypto.OwnerOnlyFile;
import org.semper.tinguin.indicator.PersonalIndicator;
import tools.jackson.databind.node.JsonNodeFactory;

/// The owner's picture and words on disk. They are needed before unlocking, so they are not sealed; only the owner can read the
/// file.
public final class IndicatorFile {

  private static final int MAX_BYTES = 1024 * 1024;

  private final Path path;

  private IndicatorFile(Path path) {
    this.path = path;
  }

  public static IndicatorFile in(DataFolders folders) {
    return new IndicatorFile(folders.data().resolve("indicator.json"));
  }

  /// @throws FileDamaged if it cannot be understood
  /// @throws IOException if it cannot be read, as when it is missing
  public PersonalIndicator read() throws IOException, FileDamaged {
    try {
      JsonFields fields =
          JsonFields.of(StrictJson.parse(Files.readAllBytes(path), MAX_BYTES), "indicator");
      byte[] png = Base64.getDecoder().decode(fields.text("picture", MAX_BYTES));
      Optional<PersonalIndicator> indicator =
          PersonalIndicator.of(png, fields.text("words", PersonalIndicator.MAX_WORDS));
      fields.end();
      return indicator.orElseThrow(() -> new IllegalArgumentException("no picture"));
    } catch (JsonRejected | IllegalArgumentException e) {
      throw new FileDamaged(path, "Restore a backup.", e);
    }
  }

  public void write(PersonalIndicator indicator) throws IOException {
    OwnerOnlyFile.write(
        path,
        StrictJson.bytes(
            JsonNodeFactory.instance
                .objectNode()
                .put("picture", Base64.getEncoder().encodeToString(indicator.png()))
                .put("words", indicator.words())));
  }
}
