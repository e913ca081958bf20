package org.semper.payments.banktransfer;

import org.semper.transfer.payment.AdapterContext;
import org.semper.transfer.payment.AdapterFactory;
import org.semper.transfer.payment.PaymentAdapter;

/// Plugs bank transfers into the payment manager.
public final class BankTransferFactory implements AdapterFactory {

  @Override
  public PaymentAdapter create(AdapterContext context) {
    return new BankTransferAdapter(context);
  }
}
