package org.semper.supporting.archive;

import java.time.Instant;

/// An entry with its place in the deal's hash chain.
///
/// @param sequence 0 for a deal's first entry, then without gaps
/// @param at when it was appended
/// @param chain SHA-256 over the previous chain value and this entry's plain bytes, base64url
public record LoggedEntry(long sequence, Instant at, String chain, Entry entry) {}
