package org.semper.commerce.buyer;

import org.semper.api.commerce.PostalAddress;
import org.semper.supporting.archive.Archive;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.transfer.payment.PaymentManager;

/// What the agent works with while it is unlocked, and does not have while it is locked.
///
/// @param signer signs in the owner's name
/// @param deliverTo where the owner wants goods to be sent
public record Workplace(
    Archive archive, StatementSigner signer, PaymentManager payments, PostalAddress deliverTo) {}
