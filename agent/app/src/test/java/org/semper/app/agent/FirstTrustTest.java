package org.semper.app.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.supporting.crypto.Authority;
import org.semper.supporting.crypto.OperatorKey;
import org.semper.supporting.crypto.Regard;
import org.semper.supporting.crypto.SignedTrustList;
import org.semper.supporting.crypto.TestPki;
import org.semper.supporting.trust.KeptTrust;
import org.semper.tinguin.setup.TrustNotFound;
import org.semper.tinguin.setup.TrustNotFound.Reason;
import org.semper.tinguin.setup.TrustOffer;

final class FirstTrustTest {

  @TempDir Path folder;

  private final TestPki pki = new TestPki();
  private final Authority authority = pki.trustList().authorities().getFirst();
  private final OperatorKey key = OperatorKey.generate();
  private Path list = Path.of("");

  @BeforeEach
  void write_list() throws Exception {
    list = folder.resolve("list.jws");
    SignedTrustList.sign(
            key, "Market", 1, pki.trustList(), Map.of(authority.name(), "hello"), TestPki.CLOCK)
        .write(list);
  }

  @Test
  void keeps_nothing_before_the_first_start_is_done() throws Exception {
    FirstTrust trust = new FirstTrust(KeptTrust.read(folder));

    TrustOffer offer = trust.look(list.toString(), key.fingerprint().text());
    trust.accept(Set.of(authority.fingerprint().text()));

    assertThat(offer.compared()).isTrue();
    assertThat(offer.authorities().getFirst().fingerprint())
        .isEqualTo(authority.fingerprint().text());
    assertThat(trust.list().authorities()).containsExactly(authority);
    assertThat(KeptTrust.read(folder).isEmpty()).isTrue();

    trust.keep();

    assertThat(KeptTrust.read(folder).list().authorities())
        .containsExactly(authority.regarded(Regard.CONFIRMED));
  }

  @Test
  void says_why_a_list_cannot_be_shown() throws Exception {
    refuses(folder.resolve("none").toString(), "", Reason.NO_FILE);
    refuses(list.toString(), "abc", Reason.FINGERPRINT);
    refuses(list.toString(), OperatorKey.generate().fingerprint().text(), Reason.OTHER_SIGNER);
    refuses("https://market.localhost/list", "", Reason.FINGERPRINT_MISSING);
    refuses("http://market.localhost/list", key.fingerprint().text(), Reason.NOT_AN_ADDRESS);
    refuses("https://market.localhost:1/list", key.fingerprint().text(), Reason.NOT_SERVED);
    String text = Files.readString(list);
    Files.writeString(list, text.substring(0, text.length() - 4) + "AAAA");
    refuses(list.toString(), "", Reason.CHANGED);
    Files.writeString(list, "{}");
    refuses(list.toString(), "", Reason.NOT_A_LIST);
  }

  private void refuses(String place, String fingerprint, Reason reason) throws Exception {
    FirstTrust trust = new FirstTrust(KeptTrust.read(folder));
    assertThatExceptionOfType(TrustNotFound.class)
        .isThrownBy(() -> trust.look(place, fingerprint))
        .extracting(TrustNotFound::reason)
        .isEqualTo(reason);
    trust.accept(Set.of());
    assertThat(trust.list().authorities()).isEmpty();
  }
}
