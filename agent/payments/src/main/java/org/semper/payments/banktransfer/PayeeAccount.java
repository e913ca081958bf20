package org.semper.payments.banktransfer;

import java.util.SortedMap;
import java.util.TreeMap;
import org.semper.api.commerce.PaymentOption;
import org.semper.api.json.PlainText;
import org.semper.transfer.payment.PaymentReason;
import org.semper.transfer.payment.PaymentRejected;

/// Where a seller wants bank transfers to go: what a payment option of this system says.
///
/// @param name account holder, as the seller names it; 1 to 140 characters
/// @param account the seller's account
/// @param bank host of the bank that keeps it, such as `bank.localhost`
public record PayeeAccount(String name, Iban account, String bank) {

  private static final String NAME = "payeeName";
  private static final String ACCOUNT = "payeeAccount";
  private static final String BANK = "bank";
  private static final int MAX_HOST = 253;

  public PayeeAccount {
    PlainText.require(name, Transfer.MAX_NAME, "the payee's name");
    PlainText.require(bank, MAX_HOST, "the payee's bank");
  }

  /// @throws PaymentRejected UNSUPPORTED unless the option has exactly the three details, well-formed
  public static PayeeAccount parse(PaymentOption option) throws PaymentRejected {
    SortedMap<String, String> details = option.details();
    String name = details.getOrDefault(NAME, "");
    String bank = details.getOrDefault(BANK, "");
    boolean known = option.system().equals(BankTransferAdapter.SYSTEM) && details.size() == 3;
    if (!known
        || !PlainText.isPlain(name, Transfer.MAX_NAME)
        || !PlainText.isPlain(bank, MAX_HOST)) {
      throw unsupported();
    }
    return new PayeeAccount(name, account(details), bank);
  }

  /// The option a seller offers.
  public PaymentOption toOption() {
    SortedMap<String, String> details = new TreeMap<>();
    details.put(NAME, name);
    details.put(ACCOUNT, account.text());
    details.put(BANK, bank);
    return new PaymentOption(BankTransferAdapter.SYSTEM, details);
  }

  private static Iban account(SortedMap<String, String> details) throws PaymentRejected {
    return Iban.parse(details.getOrDefault(ACCOUNT, "")).orElseThrow(PayeeAccount::unsupported);
  }

  private static PaymentRejected unsupported() {
    return new PaymentRejected(PaymentReason.UNSUPPORTED, "details of a bank transfer");
  }
}
