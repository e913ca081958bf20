package org.semper.commerce.seller;

import java.time.Clock;
import org.semper.supporting.archive.Archive;
import org.semper.supporting.communication.Inbox;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.supporting.crypto.StatementVerifier;
import org.semper.supporting.crypto.TimeStampVerifier;
import org.semper.supporting.store.Store;
import org.semper.transfer.payment.PaymentManager;

/// What a seller's desk stands on. A seller is never locked: its key is opened by a file or a service credential.
///
/// @param store opened with the migrations of commerce, archive, inbox and payment
/// @param signer signs in the seller's name
/// @param verifier knows the seller's trust list
/// @param stamps knows the seller's trust list too
/// @param payments judge evidence of payments, and give money back from the seller's purses
public record SellerServices(
    Store store,
    Archive archive,
    Inbox inbox,
    StatementSigner signer,
    StatementVerifier verifier,
    TimeStampVerifier stamps,
    PaymentManager payments,
    Clock clock) {}
