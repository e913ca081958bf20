package org.semper.supporting.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.semper.api.json.StrictJson;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementType;
import org.semper.api.statement.UnverifiedStatement;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JavaScript library `jose` verifies our statements, and we verify what it signs. Installs the library from the package
/// registry into `target`.
@Tag("server")
final class NpmJoseTest {

  private static final Path FOLDER = Path.of("target", "npm-jose");
  private static final Path SOURCES = Path.of("src", "test", "js");

  private final TestPki pki = new TestPki();

  @BeforeAll
  static void install() throws IOException, InterruptedException {
    Files.createDirectories(FOLDER);
    for (String file : List.of("package.json", "package-lock.json", "verify.js", "sign.js")) {
      Files.copy(SOURCES.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    if (!Files.exists(FOLDER.resolve("node_modules/jose/package.json"))) {
      Program.Outcome installed =
          new Program(FOLDER).run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
      assertThat(installed.status()).as(installed.output()).isZero();
    }
  }

  @Test
  void jose_verifies_our_statements() throws Exception {
    StapledStatement ours =
        pki.seller("ACTIMEDIA", "actimedia.localhost")
            .sign(new StatementType("offer"), StatementVerifierTest.payload());

    assertThat(node("verify.js", ours.statement().compact()))
        .isEqualTo(StatementVerifierTest.payload().toJson().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ES256", "EdDSA", "PS256"})
  void we_verify_statements_of_jose(String algorithm) throws Exception {
    KeyPair pair = TestKeys.of(algorithm);
    List<X509Certificate> chain =
        List.of(
            CertificateForge.seller(pair.getPublic().getEncoded(), pki.years(2))
                .signedBy(pki.issuing()),
            pki.issuing().certificate());
    ObjectNode order = JsonNodeFactory.instance.objectNode();
    order.put(
        "key",
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n");
    ObjectNode header = order.putObject("header");
    header.put("alg", algorithm);
    header.put("typ", "semper-offer+jws");
    ArrayNode x5c = header.putArray("x5c");
    chain.forEach(each -> x5c.add(Certificates.base64(each)));
    header.put("x5t#S256", UnverifiedStatement.thumbprint(chain.getFirst()));
    header.put("iat", pki.clock().instant().getEpochSecond());
    order.put("payload", StatementVerifierTest.payload().toJson().toString());

    String compact = node("sign.js", new String(StrictJson.bytes(order), StandardCharsets.UTF_8));

    StapledStatement statement =
        new StapledStatement(UnverifiedStatement.parse(compact), pki.responses(chain, pki.clock()));
    assertThatCode(() -> pki.verifier().verify(statement, Role.SELLER)).doesNotThrowAnyException();
  }

  private static String node(String script, String input) throws IOException, InterruptedException {
    Program.Outcome outcome =
        new Program(FOLDER).run(input.getBytes(StandardCharsets.UTF_8), List.of("node", script));
    assertThat(outcome.status()).as(outcome.output()).isZero();
    return outcome.output();
  }
}
