package org.semper.parties.bank;

import org.semper.api.commerce.PaymentOption;
import org.semper.api.money.Money;
import org.semper.payments.banktransfer.BankAccounts.Opening;
import org.semper.payments.banktransfer.BankTransferFactory;
import org.semper.payments.banktransfer.PayeeAccount;
import org.semper.supporting.communication.Channel;
import org.semper.supporting.crypto.BankDirectoryEntry;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.transfer.payment.AdapterContext;
import org.semper.transfer.payment.AdapterFactory;
import org.semper.transfer.payment.ConformanceWorld;
import org.semper.transfer.payment.Purse;

/// The conformance suite's world with the real bank in it.
final class BankTransferWorld implements ConformanceWorld {

  private final BankTown town;
  private final Runnable whenClosed;
  private final AdapterContext payer;
  private final AdapterContext payee;
  private final Purse purse;
  private final Purse payeesPurse;
  private final Purse otherPurse;
  private final PayeeAccount account;
  private final PayeeAccount otherAccount;

  /// @param channel reaches the town's bank
  BankTransferWorld(
      BankTown town, Channel channel, BankDirectoryEntry directory, Runnable whenClosed) {
    this.town = town;
    this.whenClosed = whenClosed;
    this.payer = town.context(town.pki.buyer("Anna Acheteuse"), channel);
    StatementSigner seller = town.pki.seller("ACTIMEDIA S.A.", "actimedia.localhost");
    StatementSigner other = town.pki.seller("Autre S.A.", "autre.localhost");
    this.payee = town.context(seller, channel);
    this.purse = BankTown.account(payer, directory, BankTown.FRF).purse();
    Opening.Opened paid = BankTown.account(payee, directory, BankTown.FRF);
    this.payeesPurse = paid.purse();
    this.account = payeeAccount(paid, seller);
    AdapterContext third = town.context(other, channel);
    Opening.Opened opened = BankTown.account(third, directory, BankTown.FRF);
    this.otherPurse = opened.purse();
    this.otherAccount = payeeAccount(opened, other);
  }

  @Override
  public AdapterFactory factory() {
    return new BankTransferFactory();
  }

  @Override
  public AdapterContext payer() {
    return payer;
  }

  @Override
  public AdapterContext payee() {
    return payee;
  }

  @Override
  public Purse purse() {
    return purse;
  }

  Purse payeesPurse() {
    return payeesPurse;
  }

  Purse otherPurse() {
    return otherPurse;
  }

  @Override
  public PaymentOption option() {
    return account.toOption();
  }

  @Override
  public PaymentOption otherOption() {
    return otherAccount.toOption();
  }

  @Override
  public Money amount() {
    return Money.of(870_00, "FRF");
  }

  @Override
  public Money tooMuch() {
    return Money.of(BankTown.CREDIT.minorUnits() + 1, "FRF");
  }

  @Override
  public long received(PaymentOption option) {
    PayeeAccount asked = option.equals(option()) ? account : otherAccount;
    return town.bank.balance(asked.account()).orElseThrow().minorUnits()
        - BankTown.CREDIT.minorUnits();
  }

  @Override
  public void close() {
    if (town.bank.ledgerSum(BankTown.FRF) != 0) {
      throw new AssertionError("the ledger does not sum to zero");
    }
    whenClosed.run();
    town.close();
  }

  private static PayeeAccount payeeAccount(Opening.Opened opened, StatementSigner holder) {
    return new PayeeAccount(holder.self().name(), opened.account().account(), BankTown.HOST);
  }
}
