package org.semper.supporting.archive.evidence;

import java.time.Instant;
import java.util.Optional;
import org.semper.api.statement.StatementHash;
import org.semper.api.statement.StatementType;
import org.semper.supporting.crypto.Party;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.TimeStamp;

/// One thing that was said, by whom, as what, and when.
///
/// @param at as the signer says; proved to others only by a time-stamp
/// @param stamp when a notary saw it, if one did
/// @param demo whether the authority that certified the signer is for demonstrations only
/// @param says the content in one English sentence; the signer's own words stand in quotation marks, with nothing in them unseen
public record Finding(
    Instant at,
    Optional<TimeStamp> stamp,
    Party signer,
    Role role,
    boolean demo,
    StatementType type,
    StatementHash hash,
    String says) {}
