package org.semper.e2e.simulation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.semper.parties.authority.Registrant;
import org.semper.payments.banktransfer.BankTransferAdapter;
import org.semper.supporting.archive.SealedArchive;
import org.semper.supporting.crypto.Authority;
import org.semper.supporting.crypto.Identity;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.supporting.crypto.StatementVerifier;
import org.semper.supporting.crypto.Subject;
import org.semper.supporting.crypto.TimeStampVerifier;
import org.semper.supporting.crypto.TrustList;
import org.semper.supporting.crypto.UnattendedVault;
import org.semper.supporting.crypto.Vault;
import org.semper.supporting.crypto.VerificationFailed;
import org.semper.supporting.crypto.authority.OcspStapler;
import org.semper.supporting.crypto.authority.Registration;
import org.semper.supporting.crypto.authority.RevocationListCache;
import org.semper.supporting.store.Store;
import org.semper.transfer.payment.AdapterContext;
import org.semper.transfer.payment.PaymentAdapters;
import org.semper.transfer.payment.PaymentManager;
import org.semper.transfer.payment.SealedPaymentJournal;
import org.semper.transfer.payment.SealedPurseBook;

/// A participant's certified key and vault, and what one of its lives makes of them.
record Keys(Site site, TrustList trust, Identity identity, Vault vault) {

  /// Has a new key certified, undisturbed.
  static Keys certified(Site site, Commons commons, Role role) throws Exception {
    Subject subject = Subject.of(site.name(), "FR");
    Set<String> hosts = role == Role.BUYER ? Set.of() : Set.of(site.host());
    Optional<String> token =
        role == Role.BUYER
            ? Optional.empty()
            : Optional.of(commons.token(Registrant.of(subject, role, hosts)));
    Identity identity = registration(site, commons).apply(subject, role, hosts, token);
    return new Keys(site, commons.trust(), identity, UnattendedVault.open(site.folder()));
  }

  /// Likewise, for time-stamps.
  static Identity ofNotary(Site site, Commons commons) throws Exception {
    Subject subject = Subject.of(site.name(), "FR");
    String token = commons.token(Registrant.ofTimeStamps(subject, site.host()));
    return registration(site, commons)
        .applyForTimeStamps(subject, Set.of(site.host()), Optional.of(token));
  }

  /// The same keys, with what the trust list says by now.
  Keys trusting(TrustList list) {
    return new Keys(site, list, identity, vault);
  }

  OcspStapler staples() {
    return new OcspStapler(identity, authority(), site.line(), site.clock());
  }

  StatementSigner signer() throws VerificationFailed {
    return new StatementSigner(identity, staples(), site.clock());
  }

  StatementVerifier verifier() {
    return new StatementVerifier(trust, lists(), site.clock());
  }

  TimeStampVerifier stamps() {
    return new TimeStampVerifier(trust, lists(), site.clock());
  }

  RevocationListCache lists() {
    return new RevocationListCache(site.line(), site.clock());
  }

  SealedArchive archive() {
    return new SealedArchive(vault.sealer("archive"), site.clock());
  }

  SealedPurseBook purses(Store store) {
    return new SealedPurseBook(store, vault.sealer("purses"));
  }

  AdapterContext context() throws VerificationFailed {
    return new AdapterContext(signer(), verifier(), site.line(), site.clock());
  }

  PaymentManager payments(Store store, AdapterContext context) {
    return new PaymentManager(
        new PaymentAdapters(
            List.of(
                site.surroundings().bugs().adapter(site.name(), new BankTransferAdapter(context)))),
        purses(store),
        new SealedPaymentJournal(store, vault.sealer("payments")),
        site.clock());
  }

  private Authority authority() {
    return trust.authorities().getFirst();
  }

  private static Registration registration(Site site, Commons commons) {
    return new Registration(commons.trust().authorities().getFirst(), site.line(), site.clock());
  }
}
