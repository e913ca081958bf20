package org.semper.supporting.crypto.loopback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.supporting.crypto.EcdsaP256PublicKey;
import org.semper.supporting.crypto.SignatureMismatch;

final class EcdsaP256KeyTest {

  private static final byte[] MESSAGE = "a message".getBytes(StandardCharsets.US_ASCII);

  private final EcdsaP256Key key = EcdsaP256Key.generate();

  @Test
  void what_it_signs_its_public_half_verifies() throws Exception {
    byte[] signature = key.sign(MESSAGE);

    assertThat(signature).hasSize(64);
    key.publicKey().verify(MESSAGE, signature);
  }

  @Test
  void refuses_a_signature_with_any_bit_turned() {
    byte[] signature = key.sign(MESSAGE);
    for (int bit = 0; bit < 512; bit += 37) {
      byte[] turned = signature.clone();
      turned[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThatThrownBy(() -> key.publicKey().verify(MESSAGE, turned))
          .isInstanceOf(SignatureMismatch.class);
    }
  }

  @Test
  void refuses_a_signature_of_zeros_of_another_length_and_of_another_key() {
    EcdsaP256PublicKey publicKey = key.publicKey();

    assertThatThrownBy(() -> publicKey.verify(MESSAGE, new byte[64]))
        .isInstanceOf(SignatureMismatch.class);
    assertThatThrownBy(() -> publicKey.verify(MESSAGE, Arrays.copyOf(key.sign(MESSAGE), 65)))
        .isInstanceOf(SignatureMismatch.class);
    assertThatThrownBy(() -> publicKey.verify(MESSAGE, EcdsaP256Key.generate().sign(MESSAGE)))
        .isInstanceOf(SignatureMismatch.class);
  }

  @Test
  void a_public_key_that_parses_re_encodes_identically() {
    byte[] spki = key.publicKey().spki();

    assertThat(EcdsaP256PublicKey.parse(spki).orElseThrow().spki()).isEqualTo(spki);
    assertThat(EcdsaP256PublicKey.parse(spki)).contains(key.publicKey());
  }

  @Test
  void refuses_a_point_beside_the_curve_a_cut_key_and_a_longer_one() {
    byte[] beside = key.publicKey().spki();
    beside[90] ^= 1;

    assertThat(EcdsaP256PublicKey.parse(beside)).isEmpty();
    assertThat(EcdsaP256PublicKey.parse(Arrays.copyOf(beside, 90))).isEmpty();
    assertThat(EcdsaP256PublicKey.parse(Arrays.copyOf(key.publicKey().spki(), 92))).isEmpty();
  }

  @Test
  void the_file_keeps_the_key_and_is_the_owners_alone(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("new").resolve("bridge-key.pem");

    EcdsaP256Key made = EcdsaP256Key.openOrCreate(file);
    EcdsaP256Key read = EcdsaP256Key.openOrCreate(file);

    assertThat(read.publicKey()).isEqualTo(made.publicKey());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void a_damaged_file_is_named_and_left_as_it_is(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("bridge-key.pem");
    EcdsaP256Key.openOrCreate(file);
    String damaged = Files.readString(file).lines().limit(3).reduce("", (a, b) -> a + b + "\n");
    Files.writeString(file, damaged);

    assertThatThrownBy(() -> EcdsaP256Key.openOrCreate(file))
        .isInstanceOf(KeyFileDamaged.class)
        .hasMessageContaining("bridge-key.pem");
    assertThat(file).hasContent(damaged);
  }
}
