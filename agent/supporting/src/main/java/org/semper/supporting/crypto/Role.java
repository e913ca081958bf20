package org.semper.supporting.crypto;

import java.util.Optional;

/// As what an authority certified a party. A certificate names its roles as certificate policies (RFC 5280, section
/// 4.2.1.4); a statement counts only if its signer holds the role that the statement needs.
public enum Role {
  BUYER(1),
  SELLER(2),
  BANK(3),
  AUTHORITY(4),
  NOTARY(5);

  /// UUID cd43231b-111e-4831-a55c-a6f5eb63691f as an arc (ITU-T X.667).
  private static final String ARC = "2.25.272840335054223956957738057350057781535.";

  private final int number;

  Role(int number) {
    this.number = number;
  }

  /// @return object identifier of the certificate policy, dotted decimal
  public String policyOid() {
    return ARC + number;
  }

  static Optional<Role> ofPolicy(String oid) {
    for (Role role : values()) {
      if (role.policyOid().equals(oid)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
