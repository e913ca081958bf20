package org.semper.app.agent;

import java.util.List;
import java.util.ServiceLoader;
import org.semper.transfer.payment.AdapterContext;
import org.semper.transfer.payment.AdapterFactory;
import org.semper.transfer.payment.PaymentAdapter;
import org.semper.transfer.payment.PaymentAdapters;

/// Finds the payment adapters on the class path.
final class Adapters {

  private Adapters() {}

  static PaymentAdapters plugged(AdapterContext context) {
    List<PaymentAdapter> adapters =
        ServiceLoader.load(AdapterFactory.class).stream()
            .map(provider -> provider.get().create(context))
            .toList();
    return new PaymentAdapters(adapters);
  }
}
