package org.semper.e2e.simulation;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.semper.api.money.Money;
import org.semper.parties.bank.Bank;
import org.semper.parties.bank.BankIdentity;
import org.semper.parties.bank.BankProfile;
import org.semper.parties.bank.BankSchema;
import org.semper.supporting.crypto.BankDirectoryEntry;
import org.semper.supporting.crypto.Role;

/// The bank that keeps everybody's account.
final class SimulatedBank implements Participant {

  private static final Money OPENING_CREDIT = Money.of(10_000_000, "FRF");

  private final Site site;
  private final Commons commons;
  private Optional<Keys> keys = Optional.empty();

  SimulatedBank(Site site, Commons commons) {
    this.site = site;
    this.commons = commons;
  }

  @Override
  public void join() throws Exception {
    keys = Optional.of(Keys.certified(site, commons, Role.BANK));
    URI base = URI.create("https://" + site.host() + "/");
    commons.add(
        new BankDirectoryEntry(site.name(), base, base.resolve("/accounts"), List.of("FRF")));
    start();
  }

  @Override
  public void start() {
    try {
      Keys own = keys.orElseThrow();
      Bank bank =
          Bank.open(
              new BankProfile(site.host(), "99999", List.of(OPENING_CREDIT)),
              site.store(List.of(BankSchema.migrations())),
              new BankIdentity(own.signer(), own.verifier(), site.clock()));
      site.serve(bank.routes());
    } catch (Exception e) {
      throw Participants.failed(e);
    }
  }
}
