package org.semper.parties.authority;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import org.semper.supporting.crypto.Revocation;

/// A party's certificate as its authority's operator sees it.
///
/// @param serial by which it is revoked
/// @param subjectNumber the same for all certificates of one subject
/// @param registrant name, country, register entry, role, hosts and purpose, one line each
/// @param ends when it ends by itself
public record IssuedCertificate(
    BigInteger serial,
    String subjectNumber,
    String registrant,
    Instant ends,
    Optional<Revocation> revocation) {}
