package org.semper.payments.banktransfer;

import org.semper.api.statement.StapledStatement;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.StatementVerifier;
import org.semper.supporting.crypto.VerificationFailed;
import org.semper.supporting.crypto.VerifiedStatement;
import org.semper.transfer.payment.PaymentReason;
import org.semper.transfer.payment.PaymentRejected;

/// Takes only a bank's word for what a bank said.
final class BankWord {

  private final StatementVerifier verifier;

  BankWord(StatementVerifier verifier) {
    this.verifier = verifier;
  }

  /// @param bank host the signer must be certified for
  /// @throws PaymentRejected INTEGRITY_FAILURE unless a party certified as a bank, for this host, said it
  VerifiedStatement require(StapledStatement statement, String bank) throws PaymentRejected {
    VerifiedStatement said;
    try {
      said = verifier.verify(statement, Role.BANK);
    } catch (VerificationFailed e) {
      throw new PaymentRejected(PaymentReason.INTEGRITY_FAILURE, e);
    }
    if (!said.signer().hosts().contains(bank)) {
      throw new PaymentRejected(PaymentReason.INTEGRITY_FAILURE, "another bank's word");
    }
    return said;
  }

  /// Whether what was said is an answer to this very question.
  static boolean answers(StapledStatement question, VerifiedStatement said) {
    return said.payload().prev().filter(question.statement().hash()::equals).isPresent();
  }
}
