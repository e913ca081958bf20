package org.semper.supporting.archive.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.semper.api.json.StrictJson;
import org.semper.api.statement.StapledStatement;
import org.semper.supporting.archive.ArchivedStatement;
import org.semper.supporting.archive.GoldenPurchase;
import org.semper.supporting.archive.Stamp;
import org.semper.supporting.crypto.Identity;
import org.semper.supporting.crypto.TestNotary;
import org.semper.supporting.crypto.TestPki;
import org.semper.supporting.crypto.UnverifiedTimeStamp;
import tools.jackson.databind.JsonNode;

/// Writes a purchase of today for others to validate: `FOLDER`. Each statement as it is signed (`….jws`) and as it is archived
/// (`….json`), the certificates and OCSP responses (`….crt`, `….ocsp`), and the time of the stamps (`time`).
public final class JadesFiles {

  private JadesFiles() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    TestPki pki = new TestPki(Clock.tickSeconds(ZoneOffset.UTC));
    TestNotary notary = new TestNotary(pki);
    Clock clock = pki.clock();
    certificate(folder.resolve("root.crt"), pki.root());
    certificate(folder.resolve("issuing.crt"), pki.issuing());
    certificate(folder.resolve("notary.crt"), notary.identity());
    responses(folder, "notary", notary.responses());
    Files.writeString(folder.resolve("time"), clock.instant().toString());
    for (StapledStatement statement : new GoldenPurchase(pki).statements()) {
      write(folder, statement, notary.stamp(statement.statement().signatureText()));
    }
  }

  private static void write(Path folder, StapledStatement statement, UnverifiedTimeStamp stamp)
      throws IOException {
    String name = statement.statement().type().name();
    Files.writeString(folder.resolve(name + ".jws"), statement.statement().compact());
    JsonNode archived =
        StatementJson.of(new ArchivedStatement(statement, Optional.of(new Stamp(stamp, List.of()))))
            .get("statement");
    Files.write(folder.resolve(name + ".json"), StrictJson.bytes(archived));
    responses(folder, name, statement.ocsp());
  }

  private static void certificate(Path file, Identity identity) throws IOException {
    try {
      Files.write(file, identity.certificate().getEncoded());
    } catch (CertificateEncodingException e) {
      throw new AssertionError(e);
    }
  }

  private static void responses(Path folder, String name, List<byte[]> responses)
      throws IOException {
    for (int i = 0; i < responses.size(); i++) {
      Files.write(folder.resolve(name + "-" + i + ".ocsp"), responses.get(i));
    }
  }
}
