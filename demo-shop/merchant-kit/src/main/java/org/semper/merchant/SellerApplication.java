package org.semper.merchant;

import java.util.Optional;
import java.util.Set;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.Subject;
import org.semper.supporting.crypto.authority.CertifiedParty;

/// As whom a seller wants to be certified.
///
/// @param subject legal name, country and registration
/// @param hosts DNS names of the shop
/// @param token that the authority's operator gave out for this registration
public record SellerApplication(Subject subject, Set<String> hosts, String token) {

  public SellerApplication {
    hosts = Set.copyOf(hosts);
  }

  CertifiedParty.Applicant applicant() {
    return new CertifiedParty.Applicant(subject, Role.SELLER, hosts, Optional.of(token));
  }
}
