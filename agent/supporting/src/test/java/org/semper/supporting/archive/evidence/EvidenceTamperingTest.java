package org.semper.supporting.archive.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.semper.supporting.archive.GoldenPurchase;
import org.semper.supporting.crypto.RevocationSource;
import org.semper.supporting.crypto.TestPki;

/// No byte of a bundle can be changed, at any position, in any bit, and none added or taken away.
final class EvidenceTamperingTest {

  private static final GoldenPurchase PURCHASE = EvidenceVerifierTest.PURCHASE;
  private static final byte[] FILE = EvidenceFiles.export(PURCHASE, PURCHASE.statements());

  private final EvidenceVerifier verifier =
      new EvidenceVerifier(
          PURCHASE.pki.trustList(), RevocationSource.none(), TestPki.CLOCK, GoldenPurchase.rules());

  @Test
  void accepts_the_bundle_itself() {
    assertThat(verifier.verify(FILE)).isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void rejects_one_changed_bit_here_and_there() {
    IntStream.iterate(0, at -> at < FILE.length, at -> at + 331)
        .forEach(at -> rejectsFlipped(FILE, at, at % 8));
  }

  @Test
  void rejects_every_changed_bit_of_the_seals_signature() {
    int signature = new String(FILE, StandardCharsets.US_ASCII).lastIndexOf('.');
    IntStream.range(signature * 8, FILE.length * 8)
        .forEach(bit -> rejectsFlipped(FILE, bit / 8, bit % 8));
  }

  /// Every byte of a whole purchase; each costs a verification.
  @Test
  @Tag("server")
  void rejects_a_changed_bit_at_every_position() {
    IntStream.range(0, FILE.length).parallel().forEach(at -> rejectsFlipped(FILE, at, at % 8));
  }

  @Test
  void rejects_a_bundle_that_was_cut_or_added_to() {
    for (int length = 0; length < FILE.length; length += 1999) {
      rejects(Arrays.copyOf(FILE, length), length);
    }
    for (byte added : "\n =A.{\0".getBytes(StandardCharsets.US_ASCII)) {
      byte[] longer = Arrays.copyOf(FILE, FILE.length + 1);
      longer[FILE.length] = added;
      rejects(longer, FILE.length);
      byte[] shifted = new byte[FILE.length + 1];
      System.arraycopy(FILE, 0, shifted, 1, FILE.length);
      shifted[0] = added;
      rejects(shifted, 0);
    }
  }

  private void rejectsFlipped(byte[] file, int position, int bit) {
    byte[] changed = file.clone();
    changed[position] ^= (byte) (1 << bit);
    rejects(changed, position);
  }

  private void rejects(byte[] file, int position) {
    assertThat(verifier.verify(file))
        .as("changed at %d", position)
        .isInstanceOf(Verdict.Rejected.class);
  }
}
