package org.semper.commerce.buyer;

import java.time.Clock;
import java.util.concurrent.ThreadFactory;
import org.semper.supporting.crypto.StatementVerifier;
import org.semper.supporting.crypto.TimeStampVerifier;
import org.semper.supporting.store.Store;
import org.semper.supporting.tinguin.TrustedDisplay;

/// What the buyer's desk stands on, locked or unlocked.
///
/// @param store opened with the migrations of [org.semper.commerce.CommerceTables] and of the archive
/// @param verifier knows the owner's trust list
/// @param stamps knows the owner's trust list too
/// @param threads on which purchases run and notices wait to be read; each may wait long
public record BuyerServices(
    Store store,
    StatementVerifier verifier,
    TimeStampVerifier stamps,
    TrustedDisplay display,
    SellerLine sellers,
    Owner owner,
    Patience patience,
    ThreadFactory threads,
    Clock clock) {}
