package org.semper.merchant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import org.semper.supporting.communication.HttpsChannel;
import org.semper.supporting.crypto.Authority;
import org.semper.supporting.crypto.Identity;
import org.semper.supporting.crypto.IdentityStore;
import org.semper.supporting.crypto.KeyFileRejected;
import org.semper.supporting.crypto.PassphraseFile;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.supporting.crypto.StatementVerifier;
import org.semper.supporting.crypto.TrustList;
import org.semper.supporting.crypto.Vault;
import org.semper.supporting.crypto.VerificationFailed;
import org.semper.supporting.crypto.authority.OcspStapler;
import org.semper.supporting.crypto.authority.Registration;
import org.semper.supporting.crypto.authority.RegistrationRejected;
import org.semper.supporting.crypto.authority.RevocationListCache;
import org.semper.transfer.payment.AdapterContext;

/// The seller's key and everything that goes with it, in a folder that only the shop's user may read: `passphrase`,
/// `vault.json`, `identity.json`.
///
/// @param channel the way to authorities and banks
/// @param signer signs in the seller's name
/// @param verifier knows whom the seller trusts
public record MerchantKeys(
    Vault vault,
    HttpsChannel channel,
    StatementSigner signer,
    StatementVerifier verifier,
    Clock clock)
    implements AutoCloseable {

  /// Opens the folder. At the first start the key is made there, and the first authority of the trust list certifies it.
  ///
  /// @param seller asked for only at the first start
  /// @throws RegistrationRejected if the authority does not certify the seller; nothing is kept then
  public static MerchantKeys open(
      Path folder, TrustList trust, SellerApplication seller, Clock clock)
      throws IOException, KeyFileRejected, RegistrationRejected, VerificationFailed {
    Files.createDirectories(folder);
    Vault vault = vault(folder);
    HttpsChannel channel = new HttpsChannel(trust.webRoots());
    Authority authority = trust.authorities().getFirst();
    IdentityStore identities =
        new IdentityStore(folder.resolve("identity.json"), vault.sealer("identity"));
    Registration registration = new Registration(authority, channel, clock);
    Identity identity = identity(identities, registration, seller);
    return new MerchantKeys(
        vault,
        channel,
        new StatementSigner(identity, new OcspStapler(identity, authority, channel, clock), clock),
        new StatementVerifier(trust, new RevocationListCache(channel, clock), clock),
        clock);
  }

  /// What payment systems work with, in the seller's name.
  public AdapterContext adapterContext() {
    return new AdapterContext(signer, verifier, channel, clock);
  }

  @Override
  public void close() {
    channel.close();
    vault.close();
  }

  private static Vault vault(Path folder) throws IOException, KeyFileRejected {
    char[] passphrase = PassphraseFile.readOrCreate(folder.resolve("passphrase"));
    try {
      return Vault.openOrCreate(folder.resolve("vault.json"), passphrase);
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  private static Identity identity(
      IdentityStore identities, Registration registration, SellerApplication seller)
      throws IOException, KeyFileRejected, RegistrationRejected {
    try {
      return identities.read();
    } catch (KeyFileRejected e) {
      if (e.reason() != KeyFileRejected.Reason.MISSING) {
        throw e;
      }
      Identity identity = seller.applyTo(registration);
      identities.create(identity);
      return identity;
    }
  }
}
