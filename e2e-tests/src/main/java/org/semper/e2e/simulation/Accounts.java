package org.semper.e2e.simulation;

import java.util.Currency;
import org.semper.payments.banktransfer.BankAccounts;

/// Opens accounts at the simulated bank.
final class Accounts {

  private Accounts() {}

  static BankAccounts.Opening.Opened open(Keys keys) throws Exception {
    BankAccounts.Opening opening =
        new BankAccounts(keys.context())
            .open(keys.trust().banks().getFirst(), Currency.getInstance("FRF"));
    if (opening instanceof BankAccounts.Opening.Opened opened) {
      return opened;
    }
    throw new IllegalStateException("the bank opens no account: " + opening);
  }
}
