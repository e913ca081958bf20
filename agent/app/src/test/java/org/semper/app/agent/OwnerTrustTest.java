package org.semper.app.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.bridge.ErrorCode;
import org.semper.commerce.buyer.OfferRejected;
import org.semper.commerce.buyer.OfferVerifier;
import org.semper.supporting.access.DataFolders;
import org.semper.supporting.archive.GoldenPurchase;
import org.semper.supporting.crypto.Assurance;
import org.semper.supporting.crypto.Authority;
import org.semper.supporting.crypto.Regard;
import org.semper.supporting.crypto.TestPki;
import org.semper.supporting.trust.KeptTrust;
import org.semper.tinguin.settings.OwnerAuthorities.Decision;

/// What the owner decides of an authority, and the agent's offers from then on.
final class OwnerTrustTest {

  @TempDir Path folder;

  private final GoldenPurchase purchase = new GoldenPurchase();
  private final Authority authority = purchase.pki.trustList().authorities().getFirst();

  @Test
  void offers_are_refused_while_the_owner_distrusts_their_authority() throws Exception {
    DataFolders folders =
        new DataFolders(folder.resolve("data"), folder.resolve("config")).prepare();
    purchase.pki.trustList().write(folders.trustFile());
    KeptTrust trust = OwnersTrust.read(folders);
    OwnerTrust page = new OwnerTrust(trust);
    try (Surroundings agent = Surroundings.of(folders, trust, TestPki.CLOCK)) {
      OfferVerifier offers = new OfferVerifier(agent.verifier(), TestPki.CLOCK);
      offers.verifySigned(purchase.offer());

      page.decide(authority.fingerprint().text(), Decision.DISTRUSTED);

      assertThatExceptionOfType(OfferRejected.class)
          .isThrownBy(() -> offers.verifySigned(purchase.offer()))
          .extracting(OfferRejected::code)
          .isEqualTo(ErrorCode.SELLER_NOT_TRUSTED);
      assertThat(KeptTrust.read(folders.config()).list().authorities().getFirst().regard())
          .as("after a restart")
          .isEqualTo(Regard.DISTRUSTED);

      page.decide(authority.fingerprint().text(), Decision.LISTED);

      assertThat(offers.verifySigned(purchase.offer()).seller().assurance())
          .isEqualTo(Assurance.DEMO);
    }
  }

  @Test
  void shows_each_authority_as_it_counts() throws Exception {
    purchase.pki.trustList().write(folder.resolve("trust.json"));
    OwnerTrust page = new OwnerTrust(KeptTrust.read(folder));

    page.decide(authority.fingerprint().text(), Decision.CONFIRMED);

    assertThat(page.lists())
        .singleElement()
        .satisfies(list -> {
          assertThat(list.origin()).isEmpty();
          assertThat(list.authorities().getFirst().decision()).isEqualTo(Decision.CONFIRMED);
          assertThat(list.authorities().getFirst().demo()).isTrue();
        });
  }
}
