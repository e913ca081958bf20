package org.semper.parties.bank;

import java.time.Clock;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.supporting.crypto.StatementVerifier;

/// With what the bank speaks, believes and tells the time.
///
/// @param signer certified in the role BANK for the bank's host
public record BankIdentity(StatementSigner signer, StatementVerifier verifier, Clock clock) {}
