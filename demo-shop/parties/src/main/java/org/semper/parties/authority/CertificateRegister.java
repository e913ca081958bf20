package org.semper.parties.authority;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.semper.api.statement.UnverifiedStatement;
import org.semper.supporting.crypto.Revocation;
import org.semper.supporting.crypto.SubjectNumber;
import org.semper.supporting.store.Transaction;

/// Every certificate the authority ever issued, and which of them it revoked. An issuer is named by the thumbprint of its
/// certificate, a certificate by issuer and serial number.
final class CertificateRegister {

  static final String TABLE =
      """
      CREATE TABLE authority_certificate (
        issuer TEXT NOT NULL,
        serial TEXT NOT NULL,
        subject_number TEXT NOT NULL,
        registrant TEXT NOT NULL,
        ends BIGINT NOT NULL,
        revoked_at BIGINT NOT NULL,
        reason TEXT NOT NULL,
        PRIMARY KEY (issuer, serial));
      """;

  private CertificateRegister() {}

  /// Enters an issuing certificate; one that is there stays as it is.
  static void enter(Transaction tx, X509Certificate certificate, X509Certificate issuer) {
    enter(tx, certificate, issuer, "", "");
  }

  /// Enters a party's certificate.
  static void enter(
      Transaction tx,
      X509Certificate certificate,
      X509Certificate issuer,
      SubjectNumber number,
      Registrant registrant) {
    enter(tx, certificate, issuer, number.text(), registrant.text());
  }

  private static void enter(
      Transaction tx,
      X509Certificate certificate,
      X509Certificate issuer,
      String number,
      String registrant) {
    tx.update(
        """
        INSERT INTO authority_certificate
          (issuer, serial, subject_number, registrant, ends, revoked_at, reason)
        VALUES (?, ?, ?, ?, ?, 0, '') ON CONFLICT DO NOTHING
        """,
        name(issuer),
        certificate.getSerialNumber().toString(),
        number,
        registrant,
        certificate.getNotAfter().toInstant().getEpochSecond());
  }

  /// Whether the subject has a certificate that neither ended nor was revoked.
  static boolean isInForce(Transaction tx, String number, Instant now) {
    return tx.queryOne(
            """
            SELECT count(*) AS certificates FROM authority_certificate
            WHERE subject_number = ? AND revoked_at = 0 AND ends > ?
            """,
            row -> row.integer("certificates"),
            number,
            now.getEpochSecond())
        .filter(count -> count > 0)
        .isPresent();
  }

  /// Whether the issuer certified the registrant under this number and serial number.
  static boolean isOf(
      Transaction tx,
      X509Certificate issuer,
      BigInteger serial,
      SubjectNumber number,
      Registrant registrant) {
    return tx.queryOne(
            """
            SELECT serial FROM authority_certificate
            WHERE issuer = ? AND serial = ? AND subject_number = ? AND registrant = ?
            AND revoked_at = 0
            """,
            row -> row.text("serial"),
            name(issuer),
            serial.toString(),
            number.text(),
            registrant.text())
        .isPresent();
  }

  /// All certificates of parties, in no order.
  static List<IssuedCertificate> all(Transaction tx) {
    return tx.query(
        "SELECT * FROM authority_certificate WHERE registrant <> ''",
        row ->
            new IssuedCertificate(
                new BigInteger(row.text("serial")),
                row.text("subject_number"),
                row.text("registrant"),
                Instant.ofEpochSecond(row.integer("ends")),
                status(row).revocation()));
  }

  /// Revokes for good; a revoked certificate keeps its first time and reason.
  ///
  /// @return whether the issuer issued such a certificate
  static boolean revoke(
      Transaction tx, X509Certificate issuer, BigInteger serial, Revocation revocation) {
    tx.update(
        """
        UPDATE authority_certificate SET revoked_at = ?, reason = ?
        WHERE issuer = ? AND serial = ? AND revoked_at = 0
        """,
        revocation.at().getEpochSecond(),
        revocation.reason().name(),
        name(issuer),
        serial.toString());
    return find(tx, issuer, serial).isPresent();
  }

  static Optional<Status> find(Transaction tx, X509Certificate issuer, BigInteger serial) {
    return tx.queryOne(
        "SELECT revoked_at, reason FROM authority_certificate WHERE issuer = ? AND serial = ?",
        CertificateRegister::status,
        name(issuer),
        serial.toString());
  }

  static Map<BigInteger, Revocation> revoked(Transaction tx, X509Certificate issuer) {
    Map<BigInteger, Revocation> revoked = new HashMap<>();
    tx.query(
            """
            SELECT serial, revoked_at, reason FROM authority_certificate
            WHERE issuer = ? AND revoked_at > 0
            """,
            row -> Map.entry(new BigInteger(row.text("serial")), status(row)),
            name(issuer))
        .forEach(entry ->
            entry
                .getValue()
                .revocation()
                .ifPresent(revocation -> revoked.put(entry.getKey(), revocation)));
    return revoked;
  }

  static String name(X509Certificate issuer) {
    return UnverifiedStatement.thumbprint(issuer);
  }

  private static Status status(Transaction.Row row) {
    long at = row.integer("revoked_at");
    return new Status(
        at == 0
            ? Optional.empty()
            : Optional.of(
                new Revocation(
                    Instant.ofEpochSecond(at), Revocation.Reason.valueOf(row.text("reason")))));
  }

  /// What is known of a certificate that was issued.
  record Status(Optional<Revocation> revocation) {}
}
