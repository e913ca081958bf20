package org.semper.e2e.simulation;

import java.nio.file.Path;
import org.semper.supporting.store.Store;
import org.semper.transfer.payment.PaymentAdapter;

/// Where a test can break a party, to see that it is found out.
interface Bugs {

  /// The parties as they are.
  Bugs NONE = new Bugs() {};

  /// @param store of a new life
  /// @param file where it is
  default Store store(String participant, Path file, Store store) {
    return store;
  }

  /// Called when a participant's process has ended and its store is closed.
  default void crashed(String participant, Path file) {}

  default PaymentAdapter adapter(String participant, PaymentAdapter adapter) {
    return adapter;
  }
}
