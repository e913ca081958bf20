package org.semper.e2e.crash;

/// What is in the bank's books, which were audited from the first entry on.
///
/// @param sum of all accounts, the bank's own included
/// @param transfers how often money moved between customers
/// @param buyer what the buyer holds
/// @param seller what the seller holds
record Books(long sum, long transfers, long buyer, long seller) {

  static Books of(Party bank) {
    return of(bank.tell("books", ""));
  }

  static Books of(String line) {
    String[] numbers = line.split(" ", -1);
    return new Books(
        Long.parseLong(numbers[0]),
        Long.parseLong(numbers[1]),
        Long.parseLong(numbers[2]),
        Long.parseLong(numbers[3]));
  }

  /// With so many more purchases of the slides' order paid.
  Books afterPurchases(int count) {
    long paid = count * SellerParty.TOTAL;
    return new Books(sum, transfers + count, buyer - paid, seller + paid);
  }

  /// With one of those purchases paid back.
  Books afterRefund() {
    return new Books(sum, transfers + 1, buyer + SellerParty.TOTAL, seller - SellerParty.TOTAL);
  }
}
