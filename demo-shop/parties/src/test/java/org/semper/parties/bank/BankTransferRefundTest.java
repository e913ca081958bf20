package org.semper.parties.bank;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.semper.transfer.payment.ConformanceWorld;
import org.semper.transfer.payment.Purse;
import org.semper.transfer.payment.RefundConformance;

/// Refunds by bank transfer, with the real bank.
final class BankTransferRefundTest extends RefundConformance {

  @TempDir private Path folder;

  @Override
  protected ConformanceWorld world() {
    BankTown town = new BankTown(folder);
    return new BankTransferWorld(
        town, new BankChannel(town.bank), BankTown.directory(443), () -> {});
  }

  @Override
  protected Purse payeesPurse(ConformanceWorld fresh) {
    return ((BankTransferWorld) fresh).payeesPurse();
  }

  /// Of a third party: not the account that was paid.
  @Override
  protected Purse otherPurse(ConformanceWorld fresh) {
    return ((BankTransferWorld) fresh).otherPurse();
  }
}
