package org.semper.shop.storefront.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.semper.api.money.Money;
import org.semper.shop.storefront.ShownOrder;

/// What the desk shows of one withdrawal or complaint, or of both in one order.
///
/// @param id in the page's address
/// @param customer certified name
/// @param lines what was ordered
/// @param paid the most that can go back
/// @param withdrawn when the customer's withdrawal was taken
/// @param dated when the customer says it was signed
/// @param complaint the customer's words, not to be trusted
/// @param answer what the shop said to them, or noted about a withdrawal that it did not take
/// @param refund what the shop promised to give back; empty if nothing
/// @param refunded when it was given back
public record ShownClaim(
    String id,
    String orderNumber,
    String customer,
    State state,
    List<ShownOrder.Line> lines,
    Money paid,
    Optional<Instant> withdrawn,
    Optional<Instant> dated,
    Optional<Words> complaint,
    Optional<Words> answer,
    Optional<Money> refund,
    Optional<Instant> refunded) {

  public ShownClaim {
    lines = List.copyOf(lines);
  }

  /// Words of one party, and when they were put on record.
  public record Words(String text, Instant at) {}

  /// How far it is.
  public enum State {
    /// A complaint that waits for the merchant.
    OPEN,
    /// Money is promised and on its way.
    OWED,
    /// Money is promised, and the bank has not taken the order yet.
    DELAYED,
    /// The money went back.
    REFUNDED,
    /// Answered, or withdrawn before it was paid: there is nothing to give back.
    CLOSED,
    /// A withdrawal that came late and waits for the merchant.
    WAITING,
    /// A late withdrawal that the shop did not take.
    DISPUTED;

    /// Part of a text's key.
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  public boolean isWaiting() {
    return state == State.WAITING;
  }

  /// Whether money is still to go back.
  public boolean isOwed() {
    return state == State.OWED || state == State.DELAYED;
  }

  /// Part of a text's key: what the customer did last.
  public String kind() {
    return withdrawn.isPresent() ? "withdrawal" : "complaint";
  }

  /// When the customer did it.
  public Instant received() {
    return withdrawn.or(() -> complaint.map(Words::at)).orElseThrow();
  }

  /// Whether this very answer is the one on record.
  boolean isAnsweredWith(Answer given) {
    long back = refund.map(Money::minorUnits).orElse(0L);
    return withdrawn.isEmpty()
        && answer.map(Words::text).filter(given.text()::equals).isPresent()
        && back == given.refund().minorUnits();
  }
}
