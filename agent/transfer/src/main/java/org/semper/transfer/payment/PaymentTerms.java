package org.semper.transfer.payment;

import org.semper.api.commerce.PaymentOption;
import org.semper.api.money.Money;

/// What is paid, from what, to whom, and under which reference.
///
/// @param purse as it was when the payment was prepared
/// @param option as the payee signed it
public record PaymentTerms(Purse purse, PaymentOption option, Money amount, PayRef ref) {

  public PaymentTerms {
    if (!purse.system().equals(option.system()) || !purse.currency().equals(amount.currency())) {
      throw new IllegalArgumentException("purse, option and amount are not of one kind");
    }
  }

  public String system() {
    return option.system();
  }
}
