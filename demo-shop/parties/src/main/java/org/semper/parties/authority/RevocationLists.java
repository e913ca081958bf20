package org.semper.parties.authority;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.semper.supporting.crypto.Identity;
import org.semper.supporting.crypto.RevocationListIssuer;
import org.semper.supporting.crypto.Validity;
import org.semper.supporting.store.Store;
import org.semper.supporting.store.Transaction;

/// One issuer's revocation list (RFC 5280, section 5): made when it is asked for and the last one is half over or older than
/// a revocation, else the last one again.
final class RevocationLists {

  static final String TABLE =
      """
      CREATE TABLE authority_list (
        issuer TEXT PRIMARY KEY,
        number BIGINT NOT NULL,
        due BIGINT NOT NULL,
        list BYTEA NOT NULL);
      """;

  private static final Duration VALIDITY = Duration.ofHours(24);

  private final Identity issuer;
  private final String name;
  private final Store store;
  private final Clock clock;

  RevocationLists(Identity issuer, Store store, Clock clock) {
    this.issuer = issuer;
    this.name = CertificateRegister.name(issuer.certificate());
    this.store = store;
    this.clock = clock;
  }

  /// DER of the list in force.
  byte[] current() {
    return store.inTransaction(this::current);
  }

  /// The list at hand no longer says everything.
  void outdate(Transaction tx) {
    tx.update("UPDATE authority_list SET due = 0 WHERE issuer = ?", name);
  }

  private byte[] current(Transaction tx) {
    Instant now = clock.instant();
    Optional<Kept> kept =
        tx.queryOne(
            "SELECT number, due, list FROM authority_list WHERE issuer = ?",
            row -> new Kept(row.integer("number"), row.integer("due"), row.bytes("list")),
            name);
    if (kept.isPresent() && now.getEpochSecond() < kept.get().due()) {
      return kept.get().list();
    }
    long number = kept.map(Kept::number).orElse(0L) + 1;
    byte[] list =
        new RevocationListIssuer(issuer)
            .list(
                CertificateRegister.revoked(tx, issuer.certificate()),
                number,
                Validity.lasting(now, VALIDITY));
    tx.update("DELETE FROM authority_list WHERE issuer = ?", name);
    tx.update(
        "INSERT INTO authority_list (issuer, number, due, list) VALUES (?, ?, ?, ?)",
        name,
        number,
        now.plus(VALIDITY.dividedBy(2)).getEpochSecond(),
        list);
    return list;
  }

  private static final class Kept {

    private final long number;
    private final long due;
    private final byte[] list;

    Kept(long number, long due, byte[] list) {
      this.number = number;
      this.due = due;
      this.list = list;
    }

    long number() {
      return number;
    }

    long due() {
      return due;
    }

    byte[] list() {
      return list;
    }
  }
}
