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

  /// @throws IOException naming the file if it is missing or damaged; it is left as it is
  public PersonalIndicator read() throws IOException {
    try {
      JsonFields fields =
          JsonFields.of(StrictJson.parse(Files.readAllBytes(path), MAX_BYTES), "indicator");
      byte[] png = Base64.getDecoder().decode(fields.text("picture", MAX_BYTES));
      Optional<PersonalIndicator> indicator =
          PersonalIndicator.of(png, fields.text("words", PersonalIndicator.MAX_WORDS));
      fields.end();
      return indicator.orElseThrow(this::damaged);
    } catch (JsonRejected | IllegalArgumentException e) {
      throw damaged();
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

  private IOException damaged() {
    return new IOException(path + " is damaged. Restore a backup.");
  }
}
