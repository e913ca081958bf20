package org.semper.app.agent;

import java.util.Optional;
import java.util.ServiceLoader;
import org.semper.api.commerce.PostalAddress;
import org.semper.app.agent.OwnerProfile.ProfileDamaged;
import org.semper.commerce.buyer.Workplace;
import org.semper.payments.banktransfer.BankAccounts;
import org.semper.supporting.access.SealedSafeguards;
import org.semper.supporting.archive.ArchiveCheck;
import org.semper.supporting.archive.SealedArchive;
import org.semper.supporting.archive.evidence.EvidenceExport;
import org.semper.supporting.archive.stamping.Stamper;
import org.semper.supporting.crypto.Authority;
import org.semper.supporting.crypto.Identity;
import org.semper.supporting.crypto.IdentityStore;
import org.semper.supporting.crypto.KeyFileRejected;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.supporting.crypto.Vault;
import org.semper.supporting.crypto.VerificationFailed;
import org.semper.supporting.crypto.authority.OcspStapler;
import org.semper.supporting.store.Store;
import org.semper.transfer.payment.AdapterContext;
import org.semper.transfer.payment.AdapterFactory;
import org.semper.transfer.payment.PaymentAdapters;
import org.semper.transfer.payment.PaymentManager;
import org.semper.transfer.payment.PurseBook;
import org.semper.transfer.payment.SealedPaymentJournal;
import org.semper.transfer.payment.SealedPurseBook;

/// What the owner's passphrase opens: the keys, the archive, the purses.
final class UnlockedAgent {

  private final Surroundings surroundings;
  private final Store store;

  UnlockedAgent(Surroundings surroundings, Store store) {
    this.surroundings = surroundings;
    this.store = store;
  }

  /// What is open while the vault is.
  ///
  /// @param workplace everything purchases need
  /// @param evidence makes files out of the archive that prove a deal to others
  /// @param stamper gives the archive's statements time-stamps, where the trust list names a notary
  /// @param safeguards how careful the owner wants the agent to be
  record Opened(
      Workplace workplace,
      EvidenceExport evidence,
      Optional<Stamper> stamper,
      ArchiveCheck check,
      OwnerPurses purses,
      SealedSafeguards safeguards) {}

  /// @throws CannotOpen naming what is damaged or no longer trusted
  Opened open(Vault vault) throws CannotOpen {
    try {
      Identity identity =
          new IdentityStore(surroundings.folders().identityFile(), vault.sealer("identity")).read();
      return opened(vault, identity);
    } catch (KeyFileRejected | VerificationFailed | ProfileDamaged e) {
      throw new CannotOpen(String.valueOf(e.getMessage()), e);
    }
  }

  private Opened opened(Vault vault, Identity identity)
      throws VerificationFailed, ProfileDamaged, CannotOpen {
    OcspStapler staples = staples(identity);
    StatementSigner signer = new StatementSigner(identity, staples, surroundings.clock());
    AdapterContext context = surroundings.adapterContext(signer);
    PurseBook purses = new SealedPurseBook(store, vault.sealer("purses"));
    PaymentManager payments =
        new PaymentManager(
            PaymentAdapters.load(context, ServiceLoader.load(AdapterFactory.class)),
            purses,
            new SealedPaymentJournal(store, vault.sealer("payments")),
            surroundings.clock());
    PostalAddress address =
        new OwnerProfile(store, vault.sealer("profile"))
            .address()
            .orElseThrow(() -> new CannotOpen("The owner's profile is missing from semper.db."));
    SealedArchive archive = new SealedArchive(vault.sealer("archive"), surroundings.clock());
    return new Opened(
        new Workplace(archive, signer, payments, address),
        new EvidenceExport(signer, staples, surroundings.trust(), surroundings.lists()),
        stamper(archive),
        new ArchiveCheck(vault.sealer("archive"), surroundings.clock()),
        new OwnerPurses(purses, payments, new BankAccounts(context), surroundings.trust().banks()),
        new SealedSafeguards(store, vault.sealer("safeguards")));
  }

  private Optional<Stamper> stamper(SealedArchive archive) {
    return Stamper.Means.of(
            surroundings.accepted(),
            surroundings.channel(),
            surroundings.lists(),
            surroundings.clock())
        .map(means -> new Stamper(store, archive, means));
  }

  private OcspStapler staples(Identity identity) throws CannotOpen {
    Authority authority =
        surroundings.trust().authorities().stream()
            .filter(known -> known.name().equals(identity.authority()))
            .findFirst()
            .orElseThrow(() ->
                new CannotOpen(
                    "%s, which certified you, is in no trust list; add its list with: ./semper agent trust-list add FILE"
                        .formatted(identity.authority())));
    return surroundings.staples(identity, authority);
  }

  /// The passphrase was right and the agent can still not work.
  static final class CannotOpen extends Exception {

    private static final long serialVersionUID = 1L;

    CannotOpen(String message) {
      super(message);
    }

    CannotOpen(String message, Exception cause) {
      super(message, cause);
    }
  }
}
