package org.semper.supporting.crypto.loopback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.supporting.crypto.TlsIdentity;

final class LoopbackCertificateTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private final LoopbackCertificate made = LoopbackCertificate.create(CLOCK);

  @Test
  void the_leaf_is_for_the_loopback_address_alone_and_serves_tls() throws Exception {
    assertThat(made.leaf().getSubjectAlternativeNames()).containsExactly(List.of(7, "127.0.0.1"));
    assertThat(made.leaf().getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
    assertThat(made.leaf().getBasicConstraints()).isEqualTo(-1);
  }

  @Test
  void the_authority_is_constrained_critically_to_this_computer() throws Exception {
    assertThat(made.authority().getBasicConstraints()).isZero();
    assertThat(made.authority().getCriticalExtensionOIDs())
        .containsExactlyInAnyOrder("2.5.29.19", "2.5.29.15", "2.5.29.30");
    assertThat(made.authority().getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
  }

  @Test
  void the_name_constraints_permit_the_local_name_and_address_and_nothing_else() throws Exception {
    NameConstraints constraints =
        NameConstraints.getInstance(
            JcaX509ExtensionUtils.parseExtensionValue(
                made.authority().getExtensionValue("2.5.29.30")));

    assertThat(constraints.getPermittedSubtrees())
        .extracting(subtree -> subtree.getBase().toString())
        .containsExactly("2: localhost", "7: #7f000001ffffffff");
    assertThat(constraints.getExcludedSubtrees()).isNull();
    made.leaf().verify(made.authority().getPublicKey());
  }

  @Test
  void two_installations_have_authorities_of_different_names() {
    assertThat(LoopbackCertificate.create(CLOCK).authority().getSubjectX500Principal())
        .isNotEqualTo(made.authority().getSubjectX500Principal());
  }

  @Test
  void the_file_keeps_it_until_another_one_takes_its_place(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("loopback.json");
    LoopbackCertificate first = LoopbackCertificate.openOrCreate(file, CLOCK);
    Clock later = Clock.offset(CLOCK, Duration.ofDays(826));
    assertThat(LoopbackCertificate.openOrCreate(file, later).leaf()).isEqualTo(first.leaf());

    made.replace(file);
    assertThat(LoopbackCertificate.openOrCreate(file, CLOCK).leaf()).isEqualTo(made.leaf());
  }

  @Test
  void is_due_thirty_days_before_it_expires() {
    Instant end = made.leaf().getNotAfter().toInstant();
    Instant due = end.minus(Duration.ofDays(30));

    assertThat(made.isDueAt(due.minusSeconds(1))).isFalse();
    assertThat(made.isDueAt(due)).isTrue();
    assertThat(made.isExpiredAt(end.minusSeconds(1))).isFalse();
    assertThat(made.isExpiredAt(end)).isTrue();
  }

  @Test
  void is_valid_for_825_days_and_no_second_more() {
    Instant begin = made.leaf().getNotBefore().toInstant();
    Instant end = made.leaf().getNotAfter().toInstant();

    assertThat(Duration.between(begin, end.plusSeconds(1))).isEqualTo(Duration.ofDays(825));
  }

  @Test
  void no_file_holds_the_authoritys_key(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("loopback.json");
    LoopbackCertificate.openOrCreate(file, CLOCK);

    assertThat(Files.readString(file).split("\"key\"", -1)).hasSize(2);
    assertThat(TlsIdentity.read(file).certificates())
        .first()
        .satisfies(leaf -> assertThat(leaf.getBasicConstraints()).isEqualTo(-1));
  }

  @Test
  void a_damaged_file_is_named_and_left_as_it_is(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("loopback.json");
    Files.writeString(file, "nothing");

    assertThatThrownBy(() -> LoopbackCertificate.openOrCreate(file, CLOCK))
        .isInstanceOf(KeyFileDamaged.class)
        .hasMessageContaining("loopback.json");
    assertThat(file).hasContent("nothing");
  }

  @Test
  void programs_that_make_the_first_one_at_once_get_the_same(@TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("loopback.json");
    Callable<X509Certificate> program =
        () -> LoopbackCertificate.openOrCreate(file, CLOCK).authority();

    try (ExecutorService programs = Executors.newVirtualThreadPerTaskExecutor()) {
      Set<X509Certificate> trusted = new HashSet<>();
      for (Future<X509Certificate> got : programs.invokeAll(Collections.nCopies(8, program))) {
        trusted.add(got.get());
      }
      assertThat(trusted)
          .containsExactly(LoopbackCertificate.openOrCreate(file, CLOCK).authority());
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }
}
