package org.semper.e2e.simulation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every transfer in the bank's file, by reference, the first one first.
final class BankTransfers {

  private static final String ALL = "SELECT pay_ref, amount FROM bank_transfers ORDER BY rowid";

  private BankTransfers() {}

  /// @return amounts in minor units
  static Map<String, List<Long>> of(Site bank) {
    try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + bank.storeFile());
        Statement statement = file.createStatement();
        ResultSet rows = statement.executeQuery(ALL)) {
      Map<String, List<Long>> byReference = new LinkedHashMap<>();
      while (rows.next()) {
        byReference
            .computeIfAbsent(rows.getString(1), reference -> new ArrayList<>())
            .add(rows.getLong(2));
      }
      return byReference;
    } catch (SQLException e) {
      throw new IllegalStateException("the bank's file cannot be read", e);
    }
  }
}
