package org.semper.merchant;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.semper.supporting.communication.HttpsChannel;
import org.semper.supporting.crypto.KeyFileRejected;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.supporting.crypto.StatementVerifier;
import org.semper.supporting.crypto.TrustList;
import org.semper.supporting.crypto.Vault;
import org.semper.supporting.crypto.VerificationFailed;
import org.semper.supporting.crypto.authority.CertifiedParty;
import org.semper.supporting.crypto.authority.RegistrationRejected;
import org.semper.transfer.payment.AdapterContext;

/// The seller's key and everything that goes with it, in a folder that only the shop's user may read: `passphrase`,
/// `vault.json`, `identity.json`.
///
/// @param channel the way to authorities, banks and notaries
/// @param trust whom the seller trusts
/// @param signer signs in the seller's name
/// @param verifier goes by the trust list
public record MerchantKeys(
    Vault vault,
    HttpsChannel channel,
    TrustList trust,
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
    CertifiedParty party = CertifiedParty.open(folder, trust, seller.applicant(), clock);
    return new MerchantKeys(
        party.vault(), party.channel(), trust, party.signer(), party.verifier(), party.clock());
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
}
