package org.semper.api.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.GoldenOffer;
import org.semper.api.json.Base64Url;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.api.statement.StatementRejected.Reason;
import org.semper.api.vectors.GoldenPurchase;
import org.semper.api.vectors.VectorParty;

final class UnverifiedStatementTest {

  @Test
  void reads_what_was_said() throws StatementRejected {
    UnverifiedStatement offer = UnverifiedStatement.parse(GoldenPurchase.offer());
    assertThat(offer.type()).isEqualTo(CommerceTypes.OFFER);
    assertThat(offer.algorithm()).isEqualTo(SignatureAlgorithm.ES256);
    assertThat(offer.issuedAt()).isEqualTo(GoldenOffer.SIGNED_AT);
    assertThat(offer.certificates()).first().isEqualTo(VectorParty.SELLER.certificate());
    assertThat(offer.certificates()).hasSize(2);
    assertThat(offer.payload().law()).isEqualTo("FR");
    assertThat(offer.payload().prev()).isEmpty();
  }

  @Test
  void keeps_the_bytes_that_arrived() throws StatementRejected {
    String compact = GoldenPurchase.offer();
    UnverifiedStatement offer = UnverifiedStatement.parse(compact);
    assertThat(offer.compact()).isEqualTo(compact);
    assertThat(offer.bytes()).isEqualTo(compact.getBytes(StandardCharsets.US_ASCII));
    assertThat(compact).startsWith(offer.signingInput() + ".");
  }

  @Test
  void is_signed_by_its_first_certificate() throws StatementRejected, GeneralSecurityException {
    for (String compact : new String[] {GoldenPurchase.offer(), twinOfOffer()}) {
      UnverifiedStatement offer = UnverifiedStatement.parse(compact);
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initVerify(offer.certificates().getFirst());
      signature.update(offer.signingInput().getBytes(StandardCharsets.US_ASCII));
      assertThat(signature.verify(offer.signature())).isTrue();
    }
  }

  @Test
  void is_the_same_statement_with_the_other_signature_that_holds() throws StatementRejected {
    assertThat(twinOfOffer()).isNotEqualTo(GoldenPurchase.offer());
    assertThat(UnverifiedStatement.parse(twinOfOffer()).hash())
        .isEqualTo(UnverifiedStatement.parse(GoldenPurchase.offer()).hash());
  }

  @Test
  void is_another_statement_with_other_signed_bytes() throws StatementRejected {
    String offer = GoldenPurchase.offer();
    String later =
        VectorParty.SELLER.say(
            CommerceTypes.OFFER,
            UnverifiedStatement.parse(offer).payload(),
            GoldenOffer.SIGNED_AT.plusSeconds(1));
    assertThat(UnverifiedStatement.parse(later).hash())
        .isNotEqualTo(UnverifiedStatement.parse(offer).hash());
  }

  @Test
  void refuses_more_text_than_allowed() throws StatementRejected {
    String offer = GoldenPurchase.offer();
    assertThat(UnverifiedStatement.parse(offer, offer.length())).isNotNull();
    assertThat(reason(() -> UnverifiedStatement.parse(offer, offer.length() - 1)))
        .isEqualTo(Reason.TOO_LARGE);
    assertThat(
            reason(() -> UnverifiedStatement.parse("a".repeat(UnverifiedStatement.MAX_BYTES + 1))))
        .isEqualTo(Reason.TOO_LARGE);
    assertThat(reason(() -> UnverifiedStatement.parse(".".repeat(UnverifiedStatement.MAX_BYTES))))
        .isEqualTo(Reason.NOT_COMPACT_JWS);
  }

  @Test
  void has_a_payload_that_reads_what_it_wrote() throws StatementRejected, JsonRejected {
    for (String compact :
        new String[] {
          GoldenPurchase.offer(),
          GoldenPurchase.order(),
          GoldenPurchase.confirmation(),
          GoldenPurchase.payment(),
          GoldenPurchase.receipt()
        }) {
      StatementPayload payload = UnverifiedStatement.parse(compact).payload();
      byte[] bytes = StrictJson.bytes(payload.toJson());
      StatementPayload again = StatementPayload.parse(StrictJson.parse(bytes, bytes.length));
      assertThat(again).isEqualTo(payload);
      assertThat(StrictJson.bytes(again.toJson())).isEqualTo(bytes);
      assertThat(compact).contains("." + Base64Url.encode(bytes) + ".");
    }
  }

  @Test
  void has_a_payload_that_is_read_as_it_was_built() throws JsonRejected {
    StatementPayload built =
        new StatementPayload(
            new UUID(7, 7),
            Optional.empty(),
            Optional.of(VectorParty.BUYER.thumbprint()),
            GoldenOffer.content().toJson(),
            "FR",
            GoldenOffer.SIGNED_AT);
    byte[] bytes = StrictJson.bytes(built.toJson());
    StatementPayload read = StatementPayload.parse(StrictJson.parse(bytes, bytes.length));
    assertThat(read).isEqualTo(built).hasSameHashCodeAs(built);
  }

  @Test
  void has_a_payload_that_cannot_be_changed_from_outside() throws StatementRejected {
    StatementPayload payload = UnverifiedStatement.parse(GoldenPurchase.offer()).payload();
    payload.body().put("total", 1);
    assertThat(payload.body().get("total").longValue()).isEqualTo(870_00);
  }

  @Test
  void has_a_payload_that_cannot_be_built_otherwise_than_it_is_read() {
    assertThatIllegalArgumentException().isThrownBy(() -> payload("fr", GoldenOffer.SIGNED_AT, ""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> payload("FR", Instant.ofEpochSecond(-1), ""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> payload("FR", Instant.ofEpochSecond(253_402_300_800L), ""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> payload("FR", GoldenOffer.SIGNED_AT.plusMillis(1), ""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> payload("FR", GoldenOffer.SIGNED_AT, "="));
  }

  private static StatementPayload payload(String law, Instant expires, String afterTo) {
    return new StatementPayload(
        new UUID(7, 7),
        Optional.empty(),
        Optional.of(VectorParty.BUYER.thumbprint() + afterTo),
        GoldenOffer.content().toJson(),
        law,
        expires);
  }

  private static String twinOfOffer() {
    return VectorParty.SELLER.twin(GoldenPurchase.offer());
  }

  private static Reason reason(ThrowingCallable call) {
    return catchThrowableOfType(StatementRejected.class, call).reason();
  }
}
