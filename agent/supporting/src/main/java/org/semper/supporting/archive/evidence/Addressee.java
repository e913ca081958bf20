package org.semper.supporting.archive.evidence;

import java.util.List;
import java.util.Optional;
import org.semper.api.statement.UnverifiedStatement;
import org.semper.supporting.crypto.SameParty;

/// The one rule by which a statement is addressed to a party of a deal: its `to` names a certificate with which that party signed
/// something in the deal. A certificate of the party that the deal has not seen names nobody.
public final class Addressee {

  private Addressee() {}

  /// @param to of the statement's payload
  /// @param party a statement that the addressee signed
  /// @param deal what was said in the deal before; verified when it was logged
  public static boolean is(
      Optional<String> to, UnverifiedStatement party, List<UnverifiedStatement> deal) {
    return deal.stream()
        .filter(said -> to.equals(Optional.of(thumbprint(said))))
        .anyMatch(said -> SameParty.signed(said, party));
  }

  private static String thumbprint(UnverifiedStatement said) {
    return UnverifiedStatement.thumbprint(said.certificates().getFirst());
  }
}
