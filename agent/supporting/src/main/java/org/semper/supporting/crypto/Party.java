package org.semper.supporting.crypto;

import java.util.Optional;
import java.util.Set;

/// Who a certificate says its holder is. Nothing in it comes from anywhere else.
///
/// @param name certified name, 1 to 64 characters, without control or direction characters
/// @param certifiedBy name of the authority, as the owner's trust list calls it
/// @param assurance what that is worth to the owner
/// @param root names the authority's root certificate, base64url; compared by [SameParty]
/// @param subjectNumber by which the authority knows the holder, the same in all certificates of this holder
/// @param country ISO 3166-1 alpha-2 code
/// @param registration entry in a public register (X.520 organizationIdentifier), if the authority checked one
/// @param hosts DNS names the party speaks for, lower case; empty for buyers
/// @param thumbprint base64url SHA-256 of the certificate, the `x5t#S256` of its statements and the `to` of answers
public record Party(
    String name,
    String certifiedBy,
    Assurance assurance,
    String root,
    SubjectNumber subjectNumber,
    String country,
    Optional<String> registration,
    Set<String> hosts,
    Set<Role> roles,
    String thumbprint) {

  public Party {
    hosts = Set.copyOf(hosts);
    roles = Set.copyOf(roles);
  }
}
