package org.semper.parties.authority;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.semper.api.statement.UnverifiedStatement;
import org.semper.supporting.crypto.Revocation;
import org.semper.supporting.store.Transaction;

/// Every certificate the authority ever issued, and which of them it revoked. An issuer is named by the thumbprint of its
/// certificate, a certificate by issuer and serial number.
final class CertificateRegister {

  static final String TABLE =
      """
      CREATE TABLE authority_certificate (
        issuer TEXT NOT NULL,
        serial TEXT NOT NULL,
        subject TEXT NOT NULL,
        revoked_at BIGINT NOT NULL,
        reason TEXT NOT NULL,
        PRIMARY KEY (issuer, serial));
      """;

  private CertificateRegister() {}

  /// Enters a certificate; one that is there stays as it is.
  static void enter(Transaction tx, X509Certificate certificate, X509Certificate issuer) {
    tx.update(
        """
        INSERT INTO authority_certificate (issuer, serial, subject, revoked_at, reason)
        VALUES (?, ?, ?, 0, '') ON CONFLICT DO NOTHING
        """,
        name(issuer),
        certificate.getSerialNumber().toString(),
        certificate.getSubjectX500Principal().getName());
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
