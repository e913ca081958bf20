/// The payment adapter for bank transfers: the buyer signs an order to the bank, the bank answers
/// with evidence that both sides keep.
@NullMarked
package org.semper.payments.banktransfer;

import org.jspecify.annotations.NullMarked;
