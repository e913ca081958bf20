package org.semper.supporting.crypto;

import java.nio.ByteBuffer;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.semper.supporting.crypto.RevocationStatus.Good;
import org.semper.supporting.crypto.RevocationStatus.Revoked;
import org.semper.supporting.crypto.RevocationStatus.Unknown;
import org.semper.supporting.crypto.VerificationFailed.Reason;

/// Whether the certificates of a path were revoked: by the stapled OCSP response if it is fresh, else by a revocation list;
/// if neither says, the answer is no. A list at hand that names the certificate overrules any response.
final class RevocationCheck {

  private static final int REMEMBERED = 256;
  private static final int LISTS_REMEMBERED = 16;

  private final RevocationSource lists;
  private final Clock clock;
  private final Proven<Response, OcspAnswer> answers = new Proven<>(REMEMBERED);
  private final Proven<Issued, RevocationList> proven = new Proven<>(LISTS_REMEMBERED);

  /// @param clock what was made after its time is not believed
  RevocationCheck(RevocationSource lists, Clock clock) {
    this.lists = lists;
    this.clock = clock;
  }

  /// @param responses one for each certificate of the path in its order, or none at all
  void require(CertificatePath path, List<byte[]> responses, Instant when)
      throws VerificationFailed {
    require(path, responses, new Moment(when, when), true);
  }

  /// For what only its signer dates: a revocation that was known by then and does not count from its date overrules any date.
  ///
  /// @param when as its signer dates it
  /// @param seen when somebody else knows it to have existed
  void requireDated(CertificatePath path, List<byte[]> responses, Instant when, Instant seen)
      throws VerificationFailed {
    require(path, responses, new Moment(when, seen), true);
  }

  /// Likewise of what is seen now, but what came with responses is judged by them: no list makes up for one that is not fresh.
  void requireAsBrought(CertificatePath path, List<byte[]> responses, Instant when)
      throws VerificationFailed {
    require(path, responses, new Moment(when, clock.instant()), responses.isEmpty());
  }

  private void require(CertificatePath path, List<byte[]> responses, Moment moment, boolean byLists)
      throws VerificationFailed {
    int certificates = path.certificates().size();
    if (!responses.isEmpty() && responses.size() != certificates) {
      throw new VerificationFailed(Reason.REVOCATION_UNKNOWN, "number of OCSP responses");
    }
    for (int i = 0; i < certificates; i++) {
      Optional<byte[]> response =
          responses.isEmpty() ? Optional.empty() : Optional.of(responses.get(i));
      if (!isGood(path, i, response, moment) && !(byLists && isListedGood(path, i, moment))) {
        throw new VerificationFailed(
            Reason.REVOCATION_UNKNOWN, "no fresh answer about a certificate");
      }
    }
  }

  /// @return whether the response says so; false if nothing fresh says anything
  private boolean isGood(CertificatePath path, int index, Optional<byte[]> response, Moment moment)
      throws VerificationFailed {
    X509Certificate subject = path.certificates().get(index).source();
    X509Certificate issuer = path.issuerOf(index);
    moment.requireNotRevoked(listed(lists.known(path.authority()), subject, issuer, moment.when()));
    RevocationStatus stapled =
        response.isPresent()
            ? stapled(response.get(), subject, issuer, moment.when())
            : new Unknown();
    moment.requireNotRevoked(stapled);
    return stapled instanceof Good;
  }

  private boolean isListedGood(CertificatePath path, int index, Moment moment)
      throws VerificationFailed {
    X509Certificate subject = path.certificates().get(index).source();
    List<X509CRL> current = lists.current(path.authority(), moment.when());
    RevocationStatus listed = listed(current, subject, path.issuerOf(index), moment.when());
    moment.requireNotRevoked(listed);
    return listed instanceof Good;
  }

  private RevocationStatus stapled(
      byte[] response, X509Certificate subject, X509Certificate issuer, Instant when) {
    try {
      OcspAnswer answer =
          answers.get(
              new Response(ByteBuffer.wrap(response), subject, issuer),
              () -> OcspAnswer.verify(response, subject, issuer, when));
      if (answer.revocation().isPresent()) {
        return new Revoked(answer.revocation().get());
      }
      return answer.covers(subject, when, clock.instant()) ? new Good() : new Unknown();
    } catch (VerificationFailed e) {
      return new Unknown();
    }
  }

  private RevocationStatus listed(
      List<X509CRL> lists, X509Certificate subject, X509Certificate issuer, Instant when) {
    RevocationStatus best = new Unknown();
    for (X509CRL list : lists) {
      RevocationStatus status = listed(list, subject, issuer, when);
      best = worse(best, status);
    }
    return best;
  }

  /// Of two revocations the one that leaves less: lists of different days may name different dates and reasons.
  private static RevocationStatus worse(RevocationStatus one, RevocationStatus other) {
    return switch (other) {
      case Unknown _ -> one;
      case Good _ -> one instanceof Revoked ? one : other;
      case Revoked(Revocation later) ->
          one instanceof Revoked(Revocation earlier) && !isWorse(later, earlier) ? one : other;
    };
  }

  private static boolean isWorse(Revocation one, Revocation other) {
    return one.reason().countsFromDate() == other.reason().countsFromDate()
        ? one.at().isBefore(other.at())
        : other.reason().countsFromDate();
  }

  private RevocationStatus listed(
      X509CRL list, X509Certificate subject, X509Certificate issuer, Instant when) {
    try {
      RevocationList verified =
          proven.get(new Issued(list, issuer), () -> RevocationList.verify(list, issuer));
      RevocationStatus status = verified.status(subject);
      return status instanceof Revoked || verified.covers(subject, when) ? status : new Unknown();
    } catch (VerificationFailed e) {
      return new Unknown();
    }
  }

  /// What an answer's proof depends on.
  ///
  /// @param der never changed by anybody
  private record Response(ByteBuffer der, X509Certificate subject, X509Certificate issuer) {}

  /// What a list's proof depends on.
  private record Issued(X509CRL list, X509Certificate issuer) {}

  /// The time as of which a certificate is judged.
  ///
  /// @param when in question
  /// @param seen when what was signed is known to have existed
  private record Moment(Instant when, Instant seen) {

    void requireNotRevoked(RevocationStatus status) throws VerificationFailed {
      if (status instanceof Revoked(Revocation revocation) && isRevoked(revocation)) {
        throw new VerificationFailed(Reason.REVOKED, "revocation of a certificate");
      }
    }

    private boolean isRevoked(Revocation revocation) {
      boolean dated = revocation.reason().countsFromDate();
      return !revocation.at().isAfter(when) || (!dated && !revocation.at().isAfter(seen));
    }
  }
}
