package org.semper.supporting.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.semper.api.json.StrictJson;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementType;
import org.semper.api.statement.UnverifiedStatement;

/// Another maker's JWS library verifies our statements, and we verify what it signs.
final class Jose4jTest {

  private final TestPki pki = new TestPki();

  @Test
  void jose4j_verifies_our_statements() throws Exception {
    StapledStatement ours =
        pki.seller("ACTIMEDIA", "actimedia.localhost")
            .sign(new StatementType("offer"), StatementVerifierTest.payload());
    JsonWebSignature theirs = new JsonWebSignature();
    theirs.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, "ES256"));
    theirs.setCompactSerialization(ours.statement().compact());
    theirs.setKey(ours.statement().certificates().getFirst().getPublicKey());

    assertThat(theirs.verifySignature()).isTrue();
    assertThat(theirs.getPayload())
        .isEqualTo(
            new String(
                StrictJson.bytes(StatementVerifierTest.payload().toJson()),
                StandardCharsets.UTF_8));
    assertThat(theirs.getCertificateChainHeaderValue()).isEqualTo(ours.statement().certificates());
    assertThat(theirs.getX509CertSha256ThumbprintHeaderValue())
        .isEqualTo(UnverifiedStatement.thumbprint(ours.statement().certificates().getFirst()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ES256", "EdDSA", "PS256"})
  void we_verify_statements_of_jose4j(String algorithm) throws Exception {
    KeyPair pair = TestKeys.of(algorithm);
    List<X509Certificate> chain =
        List.of(
            CertificateForge.seller(pair.getPublic().getEncoded(), pki.years(2))
                .signedBy(pki.issuing()),
            pki.issuing().certificate());
    JsonWebSignature theirs = new JsonWebSignature();
    theirs.setAlgorithmHeaderValue(algorithm);
    theirs.setHeader("typ", "semper-offer+jws");
    theirs.setCertificateChainHeaderValue(chain.toArray(X509Certificate[]::new));
    theirs.setX509CertSha256ThumbprintHeaderValue(chain.getFirst());
    theirs.setHeader("iat", pki.clock().instant().getEpochSecond());
    theirs.setPayloadBytes(StrictJson.bytes(StatementVerifierTest.payload().toJson()));
    theirs.setKey(pair.getPrivate());
    StapledStatement statement =
        new StapledStatement(
            UnverifiedStatement.parse(theirs.getCompactSerialization()),
            pki.responses(chain, pki.clock()));

    assertThatCode(() -> pki.verifier().verify(statement, Role.SELLER)).doesNotThrowAnyException();
  }
}
