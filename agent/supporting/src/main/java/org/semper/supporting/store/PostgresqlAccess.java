package org.semper.supporting.store;

/// Where a PostgreSQL database is and who asks.
///
/// @param url `jdbc:postgresql://host:port/name`, without credentials
/// @param password of the user; not shown by [#toString]
/// @param connections most connections at one time, at least 1
public record PostgresqlAccess(String url, String user, String password, int connections) {

  public PostgresqlAccess {
    if (!url.startsWith("jdbc:postgresql:") || url.contains("password=") || connections < 1) {
      throw new IllegalArgumentException("not the access to a PostgreSQL database");
    }
  }

  @Override
  public String toString() {
    return user + " at " + url;
  }
}
