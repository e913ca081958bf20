package org.semper.commerce.buyer;

import java.util.Optional;
import org.semper.api.money.Money;
import org.semper.supporting.tinguin.PassphraseCheck;
import org.semper.supporting.tinguin.UnlockQuestion;

/// The owner's lock, as purchases see it. Nothing that purchases do puts off the locking: only the owner's own acts do.
public interface Owner {

  /// @return empty while the agent is locked
  Optional<Workplace> workplace();

  /// What a payment of this much has to be confirmed with beside PAY; empty if the owner wants it to go without.
  Optional<PassphraseCheck> confirming(Money amount);

  /// What the window tries a passphrase with.
  UnlockQuestion.Attempt unlocking();
}
