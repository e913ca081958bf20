package org.semper.commerce.seller;

import java.util.random.RandomGenerator;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.store.Transaction;

/// Draws the seller's numbers of orders: ten letters and digits by chance, so that several machines of one seller give numbers without
/// asking each other, nobody learns from a number how many orders there are, and no buyer chooses one. The store has each number
/// once; one that is taken is drawn again.
final class OrderNumbers {

  /// Without I, L, O and U, which are misread (Crockford's base 32).
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int LENGTH = 10;

  private final RandomGenerator random;

  /// @param random that nobody else can guess
  OrderNumbers(RandomGenerator random) {
    this.random = random;
  }

  /// @return a number that no other order has, such as `4QK7D-9M2XC`; kept for the deal
  String draw(Transaction transaction, DealId deal) {
    String number = number();
    while (!keep(transaction, number, deal)) {
      number = number();
    }
    return number;
  }

  private static boolean keep(Transaction transaction, String number, DealId deal) {
    return transaction.update(
            """
            INSERT INTO commerce_order_number (number, deal) VALUES (?, ?)
            ON CONFLICT DO NOTHING
            """,
            number,
            deal.toString())
        == 1;
  }

  private String number() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      text.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
    }
    return text.insert(LENGTH / 2, '-').toString();
  }
}
