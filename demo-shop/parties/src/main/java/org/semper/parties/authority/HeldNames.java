package org.semper.parties.authority;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.semper.supporting.crypto.SubjectNumber;
import org.semper.supporting.store.Transaction;

/// Which subject holds a host or an entry in a public register. There is one holder at a time: a name goes to another subject only when no
/// certificate of its holder is in force any more.
final class HeldNames {

  static final String TABLE =
      """
      CREATE TABLE authority_held (
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        subject_number TEXT NOT NULL,
        PRIMARY KEY (kind, name));
      """;

  private HeldNames() {}

  /// Gives the subject its hosts and its register entry.
  ///
  /// @return false if another subject holds one of them
  static boolean claim(Transaction tx, SubjectNumber number, Registrant registrant, Instant now) {
    for (Name name : names(registrant)) {
      Optional<String> holder =
          tx.queryOne(
              "SELECT subject_number FROM authority_held WHERE kind = ? AND name = ?",
              row -> row.text("subject_number"),
              name.kind(),
              name.text());
      if (holder.isPresent()
          && !holder.get().equals(number.text())
          && CertificateRegister.isInForce(tx, holder.get(), now)) {
        return false;
      }
      give(tx, name, number);
    }
    return true;
  }

  private static void give(Transaction tx, Name name, SubjectNumber number) {
    tx.update(
        """
        INSERT INTO authority_held (kind, name, subject_number) VALUES (?, ?, ?)
        ON CONFLICT (kind, name) DO UPDATE SET subject_number = excluded.subject_number
        """,
        name.kind(),
        name.text(),
        number.text());
  }

  private static List<Name> names(Registrant registrant) {
    List<Name> names = new ArrayList<>();
    registrant.hosts().stream().sorted().forEach(host -> names.add(new Name("host", host)));
    registrant.subject().registration().ifPresent(entry -> names.add(new Name("register", entry)));
    return names;
  }

  private record Name(String kind, String text) {}
}
