package org.semper.supporting.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.supporting.crypto.Authority;
import org.semper.supporting.crypto.NotaryDirectoryEntry;
import org.semper.supporting.crypto.OperatorKey;
import org.semper.supporting.crypto.Regard;
import org.semper.supporting.crypto.SignedTrustList;
import org.semper.supporting.crypto.TestPki;
import org.semper.supporting.crypto.TrustList;
import org.semper.supporting.crypto.TrustListRejected;

final class KeptTrustTest {

  @TempDir Path folder;

  private final TestPki pki = new TestPki();
  private final OperatorKey market = OperatorKey.generate();

  @Test
  void trusts_nobody_at_first() throws Exception {
    KeptTrust trust = KeptTrust.read(folder);

    assertThat(trust.isEmpty()).isTrue();
    assertThat(trust.list().authorities()).isEmpty();
  }

  @Test
  void keeps_a_list_and_what_the_owner_decided() throws Exception {
    KeptTrust trust = KeptTrust.read(folder);
    Authority authority = pki.trustList().authorities().getFirst();
    trust.take(list(market, 1, authority));
    trust.decide(authority.fingerprint(), Regard.DISTRUSTED);

    KeptTrust again = KeptTrust.read(folder);

    assertThat(again.signed()).containsExactly(list(market, 1, authority));
    assertThat(again.list().authorities()).containsExactly(authority.regarded(Regard.DISTRUSTED));
  }

  @Test
  void joins_lists_of_several_operators() throws Exception {
    Authority one = pki.trustList().authorities().getFirst();
    Authority other = named(new TestPki(), "Other authority", true);
    pki.trustList().write(folder.resolve("trust.json"));
    KeptTrust trust = KeptTrust.read(folder);
    trust.take(list(market, 1, other));
    trust.take(list(OperatorKey.generate(), 1, one));

    assertThat(trust.list().authorities()).containsExactlyInAnyOrder(one, other);
    assertThat(trust.list().webRoots()).as("count for their own list's hosts alone").isEmpty();
    assertThat(trust.web()).hasSize(3);
  }

  @Test
  void refuses_an_older_list_even_after_the_newer_one_was_removed() throws Exception {
    Authority authority = pki.trustList().authorities().getFirst();
    KeptTrust trust = KeptTrust.read(folder);
    trust.take(list(market, 5, authority));

    refuses(trust, list(market, 4, authority), TrustRefused.Reason.OLDER);
    trust.remove(market.fingerprint());
    refuses(KeptTrust.read(folder), list(market, 4, authority), TrustRefused.Reason.OLDER);
    trust.take(list(market, 5, authority));
  }

  @Test
  void refuses_two_lists_of_one_number() throws Exception {
    KeptTrust trust = KeptTrust.read(folder);
    trust.take(list(market, 5, pki.trustList().authorities().getFirst()));

    refuses(trust, list(market, 5, named(new TestPki(), "Other", true)), TrustRefused.Reason.OLDER);
  }

  @Test
  void asks_about_authorities_and_web_roots_that_a_newer_list_adds() throws Exception {
    Authority one = pki.trustList().authorities().getFirst();
    Authority added = named(new TestPki(), "Added", true);
    KeptTrust trust = KeptTrust.read(folder);
    assertThat(trust.judge(list(market, 1, one)).adds()).as("the first list").isTrue();
    trust.take(list(market, 1, one));

    assertThat(trust.judge(list(market, 2, one)).adds()).as("the same again").isFalse();
    assertThat(trust.judge(list(market, 2, one, added)).authorities()).containsExactly(added);
    TrustList web =
        new TrustList(
            List.of(one),
            List.of(pki.root().certificate()),
            List.of(),
            List.of(),
            Set.of("shops.example"));
    assertThat(trust.judge(sign(market, 2, web)).webRoots())
        .containsExactly(pki.root().certificate());
    trust.take(sign(market, 2, web));
    assertThat(trust.judge(sign(market, 3, web.withWebHosts(Set.of("bank.example")))).webHosts())
        .containsExactly("bank.example");
    Authority noDemo = named(pki, one.name(), false);
    assertThat(trust.judge(list(market, 3, noDemo)).authorities())
        .as("the demo mark went")
        .containsExactly(noDemo);
  }

  @Test
  void asks_about_hosts_of_new_services_for_which_web_roots_would_count() throws Exception {
    Authority one = pki.trustList().authorities().getFirst();
    TrustList web =
        new TrustList(List.of(one), List.of(pki.root().certificate()), List.of(), List.of());
    KeptTrust trust = KeptTrust.read(folder);
    trust.take(sign(market, 1, web));
    TrustList more =
        new TrustList(
            List.of(one),
            List.of(pki.root().certificate()),
            List.of(),
            List.of(new NotaryDirectoryEntry("N", URI.create("https://mail.example/"))));

    assertThat(trust.judge(sign(market, 2, more)).webHosts()).containsExactly("mail.example");
  }

  @Test
  void refuses_a_second_authority_of_one_name() throws Exception {
    Authority one = pki.trustList().authorities().getFirst();
    KeptTrust trust = KeptTrust.read(folder);
    trust.take(list(market, 1, one));

    refuses(
        trust,
        list(OperatorKey.generate(), 1, named(new TestPki(), one.name(), false)),
        TrustRefused.Reason.NAME_TAKEN);
  }

  @Test
  void believes_the_list_that_calls_an_authority_a_demo() throws Exception {
    Authority demo = pki.trustList().authorities().getFirst();
    KeptTrust trust = KeptTrust.read(folder);
    trust.take(list(market, 1, named(pki, demo.name(), false)));
    trust.take(list(OperatorKey.generate(), 1, demo));

    assertThat(trust.list().authorities()).containsExactly(demo);
  }

  @Test
  void refuses_everything_if_a_kept_list_was_changed_or_renamed() throws Exception {
    KeptTrust.read(folder).take(list(market, 1, pki.trustList().authorities().getFirst()));
    Path file = onlyList();
    String text = Files.readString(file);

    Files.writeString(file, text.substring(0, text.length() - 4) + "AAAA");
    rejects(TrustListRejected.Reason.SIGNATURE);
    Files.writeString(file, text);
    Path other = file.resolveSibling(OperatorKey.generate().fingerprint().hex() + ".jws");
    Files.move(file, other);
    rejects(TrustListRejected.Reason.FINGERPRINT);
  }

  @Test
  void refuses_everything_if_the_decisions_are_damaged() throws Exception {
    Files.writeString(folder.resolve("trust-decisions.json"), "{}");

    rejects(TrustListRejected.Reason.DECISIONS);
  }

  private Path onlyList() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("trust-lists"))) {
      return files.findFirst().orElseThrow();
    }
  }

  private void rejects(TrustListRejected.Reason reason) {
    assertThatExceptionOfType(TrustListRejected.class)
        .isThrownBy(() -> KeptTrust.read(folder))
        .extracting(TrustListRejected::reason)
        .isEqualTo(reason);
  }

  private static void refuses(KeptTrust trust, SignedTrustList list, TrustRefused.Reason reason) {
    assertThatExceptionOfType(TrustRefused.class)
        .isThrownBy(() -> trust.take(list))
        .extracting(TrustRefused::reason)
        .isEqualTo(reason);
  }

  private static Authority named(TestPki pki, String name, boolean demo) {
    Authority known = pki.trustList().authorities().getFirst();
    return new Authority(
        name, pki.root().certificate(), demo, known.registration(), known.ocsp(), known.crls());
  }

  private static SignedTrustList list(OperatorKey key, long number, Authority... authorities) {
    return sign(key, number, new TrustList(List.of(authorities), List.of(), List.of()));
  }

  private static SignedTrustList sign(OperatorKey key, long number, TrustList list) {
    Map<String, String> says = new HashMap<>();
    list.authorities().forEach(each -> says.put(each.name(), "checks nobody"));
    return SignedTrustList.sign(key, "Market", number, list, says, TestPki.CLOCK);
  }
}
