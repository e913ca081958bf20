package org.semper.tinguin.deals;

import java.util.List;
import org.semper.api.money.Money;
import org.semper.supporting.archive.DealSummary;
import org.semper.supporting.tinguin.Detail;
import org.semper.supporting.tinguin.Line;
import org.semper.supporting.tinguin.Peer;

/// One deal, from its verified statements.
///
/// @param seller from the certificate
/// @param total what was or would be owed
/// @param payable whether it is confirmed and can be paid now
/// @param after what happened in it, and what may be claimed
/// @param facts further facts in the order they are shown, such as payment reference and the hashes of the statements
public record DealDetails(
    DealSummary summary,
    Peer seller,
    List<Line> lines,
    Money total,
    boolean payable,
    AfterSale after,
    List<Detail> facts) {

  public DealDetails {
    lines = List.copyOf(lines);
    facts = List.copyOf(facts);
  }
}
