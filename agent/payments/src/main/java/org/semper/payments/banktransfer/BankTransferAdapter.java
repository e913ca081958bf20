package org.semper.payments.banktransfer;

import static org.semper.payments.banktransfer.BankTransferTypes.TRANSFER_EVIDENCE;
import static org.semper.payments.banktransfer.BankTransferTypes.TRANSFER_INQUIRY;
import static org.semper.payments.banktransfer.BankTransferTypes.TRANSFER_ORDER;
import static org.semper.payments.banktransfer.BankTransferTypes.TRANSFER_REFUSAL;
import static org.semper.payments.banktransfer.BankTransferTypes.TRANSFER_UNKNOWN;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.semper.api.commerce.PaymentOption;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.StatementType;
import org.semper.supporting.archive.evidence.EvidenceRule;
import org.semper.supporting.crypto.VerifiedStatement;
import org.semper.transfer.payment.AdapterContext;
import org.semper.transfer.payment.AdapterOutcome;
import org.semper.transfer.payment.Capabilities;
import org.semper.transfer.payment.Capabilities.Flag;
import org.semper.transfer.payment.PayRef;
import org.semper.transfer.payment.PaymentAdapter;
import org.semper.transfer.payment.PaymentReason;
import org.semper.transfer.payment.PaymentRejected;
import org.semper.transfer.payment.PaymentTerms;
import org.semper.transfer.payment.PaymentTransaction;
import org.semper.transfer.payment.Purse;
import org.semper.transfer.payment.Refund;

/// Pays by bank transfer: the owner signs a transfer order to the bank that keeps the owner's and the seller's account, the
/// bank answers with signed evidence, and the evidence is what the seller is shown.
public final class BankTransferAdapter implements PaymentAdapter {

  /// Name of this payment system.
  public static final String SYSTEM = "banktransfer";

  /// 999 999 999.99, the most of one SEPA credit transfer (EPC125-05, AT-T002).
  private static final long MAX = 99_999_999_999L;

  private static final Capabilities CAPABILITIES =
      new Capabilities(
          Set.of(Flag.QUERYABLE, Flag.ONLINE, Flag.REFUNDABLE),
          Set.of(Currency.getInstance("EUR"), Currency.getInstance("FRF")),
          1,
          MAX,
          Duration.ZERO);

  private final BankLine line;
  private final BankWord word;
  private final BankAccounts accounts;

  public BankTransferAdapter(AdapterContext context) {
    this.line = new BankLine(context);
    this.word = new BankWord(context.verifier());
    this.accounts = new BankAccounts(context);
  }

  @Override
  public String system() {
    return SYSTEM;
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  /// {@inheritDoc}
  ///
  /// A transfer stays within one bank.
  @Override
  public boolean serves(Purse purse, PaymentOption option) {
    try {
      HeldAccount own = HeldAccount.of(purse);
      PayeeAccount payee = PayeeAccount.parse(option);
      return own.bank().equals(payee.bank()) && !own.account().equals(payee.account());
    } catch (PaymentRejected e) {
      return false;
    }
  }

  @Override
  public Optional<Money> balance(Purse purse) {
    return accounts.balance(purse);
  }

  @Override
  public String payee(PaymentOption option) throws PaymentRejected {
    PayeeAccount payee = PayeeAccount.parse(option);
    return payee.name() + " · " + payee.account().grouped();
  }

  @Override
  public StapledStatement authorise(PaymentTerms terms, Instant until) throws PaymentRejected {
    PayeeAccount payee = PayeeAccount.parse(terms.option());
    Transfer transfer =
        new Transfer(
            HeldAccount.of(terms.purse()).account(),
            payee.account(),
            payee.name(),
            terms.amount(),
            terms.ref());
    TransferOrder order = new TransferOrder(transfer);
    return line.sign(TRANSFER_ORDER, Optional.empty(), order.toJson(), until);
  }

  @Override
  public AdapterOutcome pay(PaymentTransaction transaction) {
    HeldAccount account = HeldAccount.of(transaction.terms().purse());
    StapledStatement order = transaction.signedMessage();
    return switch (line.send(account.service("/transfers"), order)) {
      case BankAnswer.Said(VerifiedStatement said) -> settled(order, said);
      case BankAnswer.NotActedOn(PaymentReason reason) -> new AdapterOutcome.NotProcessed(reason);
      case BankAnswer.Nothing() -> new AdapterOutcome.Unanswered();
    };
  }

  @Override
  public AdapterOutcome query(PaymentTransaction transaction) {
    HeldAccount account = HeldAccount.of(transaction.terms().purse());
    StapledStatement order = transaction.signedMessage();
    TransferInquiry inquiry = new TransferInquiry(account.account(), transaction.ref());
    StapledStatement question =
        line.question(TRANSFER_INQUIRY, Optional.of(order.statement().hash()), inquiry.toJson());
    return switch (line.send(account.service("/inquiries"), question)) {
      case BankAnswer.Said(VerifiedStatement said) when said.type().equals(TRANSFER_UNKNOWN) ->
          unknown(question, said);
      case BankAnswer.Said(VerifiedStatement said) -> settled(order, said);
      case BankAnswer.NotActedOn _, BankAnswer.Nothing _ -> new AdapterOutcome.Unanswered();
    };
  }

  @Override
  public void verifyEvidence(
      PaymentOption ours, StapledStatement evidence, Money amount, PayRef ref)
      throws PaymentRejected {
    PayeeAccount payee = PayeeAccount.parse(ours);
    VerifiedStatement said = word.require(evidence, payee.bank());
    Transfer transfer = evidence(said);
    if (!transfer.creditor().equals(payee.account())
        || !transfer.amount().equals(amount)
        || !transfer.ref().equals(ref)) {
      throw new PaymentRejected(PaymentReason.PROTOCOL_VIOLATION, "evidence of another transfer");
    }
  }

  @Override
  public Map<StatementType, EvidenceRule.Check> evidence() {
    return TransferProof.CHECKS;
  }

  @Override
  public Map<StatementType, EvidenceRule.Check> refundEvidence() {
    return RefundProof.CHECKS;
  }

  /// {@inheritDoc}
  ///
  /// A transfer of the payee's own, back to the account that was debited. The bank makes one transfer from one account under one
  /// reference, so that a payment goes back at most once, whole or in part.
  @Override
  public PaymentOption wayBack(Purse from, Refund refund) throws PaymentRejected {
    PayeeAccount paid = PayeeAccount.parse(refund.paid());
    HeldAccount own = HeldAccount.of(from);
    if (!own.account().equals(paid.account()) || !own.bank().equals(paid.bank())) {
      throw new PaymentRejected(PaymentReason.NO_COMMON_INSTRUMENT, "another account was paid");
    }
    return new PayeeAccount(refund.payer(), payer(refund), paid.bank()).toOption();
  }

  @Override
  public void verifyRefund(Refund refund, StapledStatement evidence) throws PaymentRejected {
    PayeeAccount paid = PayeeAccount.parse(refund.paid());
    Transfer back = evidence(word.require(evidence, paid.bank()));
    if (!back.debtor().equals(paid.account())
        || !back.creditor().equals(payer(refund))
        || !back.amount().equals(refund.amount())
        || !back.ref().equals(refund.ref())) {
      throw new PaymentRejected(PaymentReason.PROTOCOL_VIOLATION, "evidence of another transfer");
    }
  }

  private static Iban payer(Refund refund) throws PaymentRejected {
    try {
      return TransferEvidence.parse(refund.payment().statement()).transfer().debtor();
    } catch (StatementRejected e) {
      throw new PaymentRejected(PaymentReason.PROTOCOL_VIOLATION, e);
    }
  }

  /// What the bank's word means for the order. Evidence counts if it is of the very transfer that was ordered, even in answer
  /// to another order for it: the money moved. A refusal counts for the order it names only.
  private static AdapterOutcome settled(StapledStatement order, VerifiedStatement said) {
    try {
      if (said.type().equals(TRANSFER_REFUSAL) && BankWord.answers(order, said)) {
        RefusalReason reason = TransferRefusal.parse(said.statement()).reason();
        return new AdapterOutcome.Declined(reason.paymentReason());
      }
      if (said.type().equals(TRANSFER_EVIDENCE) && evidence(said).equals(ordered(order))) {
        return new AdapterOutcome.Executed(said.stapled());
      }
      return new AdapterOutcome.Unanswered();
    } catch (StatementRejected | PaymentRejected e) {
      return new AdapterOutcome.Unanswered();
    }
  }

  private static AdapterOutcome unknown(StapledStatement question, VerifiedStatement said) {
    try {
      return BankWord.answers(question, said)
          ? new AdapterOutcome.NeverSeen(TransferUnknown.parse(said.statement()).asOf())
          : new AdapterOutcome.Unanswered();
    } catch (StatementRejected e) {
      return new AdapterOutcome.Unanswered();
    }
  }

  private static Transfer evidence(VerifiedStatement said) throws PaymentRejected {
    try {
      return TransferEvidence.parse(said.statement()).transfer();
    } catch (StatementRejected e) {
      throw new PaymentRejected(PaymentReason.PROTOCOL_VIOLATION, e);
    }
  }

  private static Transfer ordered(StapledStatement order) {
    try {
      return TransferOrder.parse(order.statement()).transfer();
    } catch (StatementRejected e) {
      throw new IllegalStateException("the journal holds the order that was signed", e);
    }
  }
}
