package org.semper.e2e.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.Optional;
import org.semper.api.commerce.PaymentOption;
import org.semper.payments.banktransfer.BankAccounts;
import org.semper.payments.banktransfer.Iban;
import org.semper.payments.banktransfer.PayeeAccount;
import org.semper.supporting.crypto.BankDirectoryEntry;
import org.semper.transfer.payment.AdapterContext;
import org.semper.transfer.payment.Purse;

/// The seller's account: opened once, and known ever after, like any merchant's.
final class Till {

  private final Path known;
  private final BankDirectoryEntry bank;
  private final Optional<Purse> purse;

  Till(Premises premises, BankDirectoryEntry bank, AdapterContext context) throws IOException {
    this.known = premises.folder().resolve("account");
    this.bank = bank;
    this.purse = Files.exists(known) ? Optional.empty() : Optional.of(opened(context));
  }

  /// Where customers pay to.
  PaymentOption option() throws IOException {
    return new PayeeAccount(
            SellerParty.NAME, new Iban(Files.readString(known)), bank.url().getHost())
        .toOption();
  }

  /// What refunds are paid from, if the account was opened just now.
  Optional<Purse> purse() {
    return purse;
  }

  private Purse opened(AdapterContext context) throws IOException {
    BankAccounts.Opening opening =
        new BankAccounts(context).open(bank, Currency.getInstance("FRF"));
    if (opening instanceof BankAccounts.Opening.Opened opened) {
      Files.writeString(known, opened.account().account().text());
      return opened.purse();
    }
    throw new IllegalStateException("the bank opens no account: " + opening);
  }
}
