package org.semper.bridge.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.semper.api.json.Base64Url;
import org.semper.api.json.StrictJson;
import org.semper.supporting.crypto.EcdsaP256PublicKey;
import tools.jackson.databind.JsonNode;

/// The vector that the extension's tests read, too.
final class PairingVectorTest {

  private static final Path VECTOR = Path.of("../../web-extension/test/vectors/pairing.json");

  private JsonNode vector;
  private PairingTranscript transcript;

  @BeforeEach
  void read() throws Exception {
    vector = StrictJson.parse(Files.readAllBytes(VECTOR), 64 * 1024);
    transcript =
        PairingTranscript.of(text("origin"), text("commitment"), share("agent"), share("client"));
  }

  @Test
  void commitment_transcript_and_code_are_the_same_on_both_sides() {
    assertThat(PairingTranscript.commitment(share("client"))).isEqualTo(text("commitment"));
    assertThat(Base64Url.encode(transcript.hash())).isEqualTo(text("transcript"));
    assertThat(transcript.code()).isEqualTo(text("code"));
  }

  @Test
  void each_side_proves_its_key_over_its_own_label() throws Exception {
    key("clientKey").verify(transcript.clientProof(), bytes("clientProof"));
    key("agentKey").verify(transcript.agentProof(), bytes("agentProof"));
  }

  private PairingShare share(String side) {
    return new PairingShare(text(side + "Key"), text(side + "Nonce"));
  }

  private EcdsaP256PublicKey key(String name) {
    return EcdsaP256PublicKey.parse(bytes(name)).orElseThrow();
  }

  private byte[] bytes(String name) {
    return Base64Url.decode(text(name)).orElseThrow();
  }

  private String text(String name) {
    return vector.get(name).stringValue();
  }
}
