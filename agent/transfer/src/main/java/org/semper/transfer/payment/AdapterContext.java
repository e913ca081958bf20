package org.semper.transfer.payment;

import java.time.Clock;
import org.semper.supporting.communication.Channel;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.supporting.crypto.StatementVerifier;

/// What a payment adapter works with; all it gets.
///
/// @param signer signs statements in the owner's name, and nothing else
/// @param verifier turns statements that arrived into ones that were said
/// @param channel the way to the payment system's party
public record AdapterContext(
    StatementSigner signer, StatementVerifier verifier, Channel channel, Clock clock) {}
