package org.semper.parties.bank;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.semper.transfer.payment.ConformanceWorld;
import org.semper.transfer.payment.PaymentAdapterConformance;

/// Bank transfers conform, with the real bank and no network between.
final class BankTransferConformanceTest extends PaymentAdapterConformance {

  @TempDir private Path folder;

  @Override
  protected ConformanceWorld world() {
    BankTown town = new BankTown(folder);
    return new BankTransferWorld(
        town, new BankChannel(town.bank), BankTown.directory(443), () -> {});
  }
}
