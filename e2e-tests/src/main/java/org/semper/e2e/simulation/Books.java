package org.semper.e2e.simulation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// What the bank's own file says of money: all accounts together hold nothing, no account holds anything but what its entries come to,
/// and under no reference goes more back to the buyer than came from there.
final class Books implements Invariant {

  private static final String SUM = "SELECT COALESCE(SUM(balance), 0) FROM bank_accounts";
  private static final String LATEST = "SELECT COALESCE(MAX(rowid), 0) FROM bank_transfers";

  /// Differs from before if anybody else has committed anything.
  private static final String VERSION = "PRAGMA data_version";

  private static final String UNBALANCED =
      """
      SELECT COUNT(*) FROM bank_accounts a
      WHERE a.balance <> (SELECT COALESCE(SUM(e.amount), 0) FROM bank_entries e WHERE e.iban = a.iban)\
      """;

  /// The first transfer under a reference is the buyer's.
  private static final String OVERPAID =
      """
      SELECT COUNT(*) FROM bank_transfers back
      JOIN bank_transfers paid ON paid.pay_ref = back.pay_ref AND paid.rowid < back.rowid
      WHERE (back.debtor <> paid.creditor OR back.creditor <> paid.debtor OR back.amount > paid.amount)
        AND back.rowid > \
      """;

  private final Site bank;
  private final List<Connection> opened = new ArrayList<>();
  private long version;
  private long latest;

  Books(Site bank) {
    this.bank = bank;
  }

  @Override
  public void check() throws Broken {
    try (Statement statement = open().createStatement()) {
      long now = number(statement, VERSION);
      if (now != version) {
        version = now;
        checkChanged(statement);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the bank's file cannot be read", e);
    }
  }

  @Override
  public void checkEnd() throws Broken {
    check();
    try (Statement statement = open().createStatement()) {
      require(statement, UNBALANCED, "accounts that differ from their entries");
    } catch (SQLException e) {
      throw new IllegalStateException("the bank's file cannot be read", e);
    }
  }

  @Override
  public void close() {
    try {
      for (Connection file : opened) {
        file.close();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the bank's file cannot be closed", e);
    }
  }

  private void checkChanged(Statement statement) throws SQLException, Broken {
    require(statement, SUM, "the sum of all accounts");
    require(statement, OVERPAID + latest, "transfers that give back more than was paid");
    latest = number(statement, LATEST);
  }

  private Connection open() throws SQLException {
    if (opened.isEmpty()) {
      opened.add(DriverManager.getConnection("jdbc:sqlite:" + bank.storeFile()));
    }
    return opened.getFirst();
  }

  private static void require(Statement statement, String sql, String what)
      throws SQLException, Broken {
    long found = number(statement, sql);
    if (found != 0) {
      throw new Broken("the bank's books: " + what + ": " + found);
    }
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }
}
