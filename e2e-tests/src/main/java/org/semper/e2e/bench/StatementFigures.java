package org.semper.e2e.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementPayload;
import org.semper.api.statement.StatementType;
import org.semper.api.statement.UnverifiedStatement;
import org.semper.e2e.flows.Stage;
import org.semper.shop.Marketplace;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.Subject;
import org.semper.supporting.crypto.authority.CertifiedParty;
import org.semper.supporting.crypto.authority.CertifiedParty.Applicant;
import org.semper.supporting.crypto.loopback.EcdsaP256Key;
import tools.jackson.databind.node.JsonNodeFactory;

/// How fast statements are signed and verified, certificates and revocation included, beside one bare ECDSA operation over as
/// many bytes.
final class StatementFigures {

  private static final StatementType TYPE = new StatementType("bench");
  private static final String GOAL = "≥ 85 %";

  private final CertifiedParty party;
  private final StatementPayload payload;

  private StatementFigures(CertifiedParty party, Marketplace marketplace) {
    this.party = party;
    this.payload =
        new StatementPayload(
            UUID.randomUUID(),
            Optional.empty(),
            Optional.empty(),
            JsonNodeFactory.instance.objectNode().put("text", "x".repeat(1200)),
            "FR",
            marketplace
                .clock()
                .instant()
                .truncatedTo(ChronoUnit.SECONDS)
                .plus(Duration.ofHours(1)));
  }

  static void measure(Stage stage, Sheet sheet) throws Exception {
    Marketplace marketplace = stage.marketplace();
    try (CertifiedParty party =
        CertifiedParty.open(
            stage.home().resolve("bench"),
            marketplace.trustList(),
            new Applicant(
                Subject.of("Camille Martin", "FR"), Role.BUYER, Set.of(), Optional.empty()),
            marketplace.clock())) {
      new StatementFigures(party, marketplace).measure(sheet);
    }
  }

  private void measure(Sheet sheet) throws Exception {
    StapledStatement statement = party.signer().sign(TYPE, payload);
    byte[] bytes = statement.statement().bytes();
    EcdsaP256Key key = EcdsaP256Key.generate();
    byte[] signature = key.sign(bytes);
    sheet.title("Statements of %,d bytes".formatted(bytes.length));
    sheet.race(
        "sign a statement",
        Race.run(() -> party.signer().sign(TYPE, payload), () -> key.sign(bytes)),
        "a bare ECDSA signature",
        GOAL);
    sheet.race(
        "verify a known signer's statement",
        Race.run(
            () -> party.verifier().verify(statement, Role.BUYER),
            () -> verified(key, bytes, signature)),
        "a bare ECDSA verification",
        GOAL);
    sheet.race(
        "read and verify it from its bytes",
        Race.run(
            () -> party.verifier().verify(read(bytes, statement), Role.BUYER),
            () -> verified(key, bytes, signature)),
        "a bare ECDSA verification",
        "");
  }

  private static StapledStatement read(byte[] bytes, StapledStatement original) throws Exception {
    String compact = new String(bytes, StandardCharsets.US_ASCII);
    return new StapledStatement(UnverifiedStatement.parse(compact), original.ocsp());
  }

  private static byte[] verified(EcdsaP256Key key, byte[] bytes, byte[] signature)
      throws Exception {
    key.publicKey().verify(bytes, signature);
    return signature;
  }
}
