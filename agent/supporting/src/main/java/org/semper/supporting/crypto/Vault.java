package org.semper.supporting.crypto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.supporting.crypto.KeyFileRejected.Reason;
import tools.jackson.databind.node.ObjectNode;

/// The owner's secrets behind one passphrase. The passphrase becomes a key (Argon2id) that seals a random data key in
/// `vault.json`; everything else is sealed with keys derived from the data key (HKDF, RFC 5869), one per purpose. A new
/// passphrase seals the same data key anew, so nothing else has to change.
///
/// Closing wipes the data key and every key derived from it. There is no text form of a secret.
public final class Vault implements AutoCloseable {

  private static final String KIND = "semper-vault";
  private static final int KEY = 32;
  private static final byte[] PLACE = "semper vault data key".getBytes(StandardCharsets.UTF_8);

  private final KeyFile file;
  private final SecureRandom random;
  private final byte[] dataKey;
  private final List<Sealer> sealers = new ArrayList<>();
  private boolean closed;

  private Vault(KeyFile file, SecureRandom random, byte[] dataKey) {
    this.file = file;
    this.random = random;
    this.dataKey = dataKey;
  }

  /// Makes a new vault.
  ///
  /// @param passphrase left as it is; the caller wipes it
  /// @throws java.nio.file.FileAlreadyExistsException if anything of this name is there
  public static Vault create(Path path, char[] passphrase) throws IOException {
    return create(path, passphrase, PassphraseHash::recommended);
  }

  /// @param hardness of guessing the passphrase
  static Vault create(Path path, char[] passphrase, Hardness hardness) throws IOException {
    SecureRandom random = new SecureRandom();
    byte[] dataKey = new byte[KEY];
    random.nextBytes(dataKey);
    Vault vault = new Vault(new KeyFile(path, KIND), random, dataKey);
    vault.file.create(sealed(dataKey, passphrase, random, hardness));
    return vault;
  }

  /// Opens a vault.
  ///
  /// @param passphrase left as it is; the caller wipes it
  public static Vault open(Path path, char[] passphrase) throws KeyFileRejected {
    KeyFile file = new KeyFile(path, KIND);
    SecureRandom random = new SecureRandom();
    return new Vault(file, random, dataKey(file, passphrase, random));
  }

  /// Seals the data key under another passphrase.
  ///
  /// @throws KeyFileRejected with [Reason#WRONG_PASSPHRASE] if the current one is not given
  public synchronized void changePassphrase(char[] current, char[] next)
      throws KeyFileRejected, IOException {
    requireOpen();
    byte[] same = dataKey(file, current, random);
    try {
      file.replace(sealed(same, next, random, PassphraseHash::recommended));
    } finally {
      Arrays.fill(same, (byte) 0);
    }
  }

  /// The keys for one purpose; the same for the same purpose, unrelated to those of any other.
  ///
  /// @param purpose such as `archive`
  public synchronized Sealer sealer(String purpose) {
    Sealer sealer = new Sealer(derive("seal " + purpose), derive("index " + purpose), random);
    sealers.add(sealer);
    return sealer;
  }

  @Override
  public synchronized void close() {
    closed = true;
    sealers.forEach(Sealer::close);
    sealers.clear();
    Arrays.fill(dataKey, (byte) 0);
  }

  private byte[] derive(String purpose) {
    requireOpen();
    HKDFBytesGenerator hkdf = new HKDFBytesGenerator(new SHA256Digest());
    byte[] info = ("semper " + purpose).getBytes(StandardCharsets.UTF_8);
    hkdf.init(new HKDFParameters(dataKey, null, info));
    byte[] key = new byte[KEY];
    hkdf.generateBytes(key, 0, KEY);
    return key;
  }

  private synchronized void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the vault is closed");
    }
  }

  private static ObjectNode sealed(
      byte[] dataKey, char[] passphrase, SecureRandom random, Hardness hardness) {
    byte[] salt = new byte[PassphraseHash.SALT];
    random.nextBytes(salt);
    PassphraseHash hash = hardness.apply(salt);
    ObjectNode content = KeyFile.newContent();
    hash.write(content);
    Sealer wrap = new Sealer(hash.key(passphrase), new byte[0], random);
    content.put("dataKey", Base64.getEncoder().encodeToString(wrap.seal(dataKey, PLACE)));
    wrap.close();
    return content;
  }

  private static byte[] dataKey(KeyFile file, char[] passphrase, SecureRandom random)
      throws KeyFileRejected {
    JsonFields content = file.read();
    PassphraseHash hash;
    byte[] sealed;
    try {
      hash = PassphraseHash.read(content);
      sealed = PassphraseHash.bytes(content, "dataKey");
      content.end();
    } catch (JsonRejected e) {
      throw file.rejected(Reason.DAMAGED);
    }
    Sealer wrap = new Sealer(hash.key(passphrase), new byte[0], random);
    try {
      return wrap.open(sealed, PLACE);
    } catch (SealBroken e) {
      throw file.rejected(Reason.WRONG_PASSPHRASE);
    } finally {
      wrap.close();
    }
  }

  /// From a salt to the parameters that use it.
  interface Hardness extends Function<byte[], PassphraseHash> {}
}
