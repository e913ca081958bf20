package org.semper.e2e.simulation;

import java.util.Optional;

/// Where faults come from: from chance, or from whoever walks through all the places at which one could happen.
interface FaultSource {

  /// What happens to a message.
  ///
  /// @param sender of whose process it comes; of the network, if it comes late
  /// @param what host and path, such as `bank.localhost/transfers`
  Optional<Fault> ofMessage(Life sender, String what);

  /// What happens to a commit that changes something.
  ///
  /// @param step by whom, from the outermost caller in, such as `OrderStep.ordered > DealJournal.ordered > DealLog.append`
  Optional<Fault> ofCommit(Life life, String step);
}
