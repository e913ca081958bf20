package org.semper.supporting.tinguin;

import java.util.Optional;
import org.semper.supporting.crypto.Assurance;
import org.semper.supporting.crypto.Party;

/// Who the owner deals with; every field from the verified certificate, never from a page.
///
/// @param name certified name, such as `ACTIMEDIA S.A.`
/// @param certifiedBy name of the authority
/// @param assurance what that is worth: only a [Assurance#CHECKED] name is shown as certified
/// @param country ISO 3166-1 alpha-2 code
/// @param registration identifier of the organisation (ETSI EN 319 412-1), such as `VATFR40123456789`
/// @param origin web origin the certificate covers, such as `https://actimedia.example`
public record Peer(
    String name,
    String certifiedBy,
    Assurance assurance,
    String country,
    Optional<String> registration,
    String origin) {

  /// @param seller who signed the offer
  /// @param origin that of the offer
  public static Peer of(Party seller, String origin) {
    return new Peer(
        seller.name(),
        seller.certifiedBy(),
        seller.assurance(),
        seller.country(),
        seller.registration(),
        origin);
  }
}
