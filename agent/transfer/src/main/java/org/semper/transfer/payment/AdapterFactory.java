package org.semper.transfer.payment;

/// Makes a payment adapter; what a plug-in names in `META-INF/services/org.semper.transfer.payment.AdapterFactory`.
@FunctionalInterface
public interface AdapterFactory {

  PaymentAdapter create(AdapterContext context);
}
