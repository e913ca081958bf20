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

  private final RevocationSource lists;
  private final Clock clock;
  private final Proven<Response, OcspAnswer> answers = new Proven<>(REMEMBERED);

  /// @param clock what was made after its time is not believed
  RevocationCheck(RevocationSource lists, Clock clock) {
    this.lists = lists;
    this.clock = clock;
  }

  /// @param responses one for each certificate of the path in its order, or none at all
  void require(CertificatePath path, List<byte[]> responses, Instant when)
      throws VerificationFailed {
    require(path, responses, when, true);
  }

  /// Likewise, but what came with responses is judged by them: no list makes up for one that is not fresh.
  void requireAsBrought(CertificatePath path, List<byte[]> responses, Instant when)
      throws VerificationFailed {
    require(path, responses, when, responses.isEmpty());
  }

  private void require(CertificatePath path, List<byte[]> responses, Instant when, boolean byLists)
      throws VerificationFailed {
    int certificates = path.certificates().size();
    if (!responses.isEmpty() && responses.size() != certificates) {
      throw new VerificationFailed(Reason.REVOCATION_UNKNOWN, "number of OCSP responses");
    }
    for (int i = 0; i < certificates; i++) {
      Optional<byte[]> response =
          responses.isEmpty() ? Optional.empty() : Optional.of(responses.get(i));
      if (!isGood(path, i, response, when) && !(byLists && isListedGood(path, i, when))) {
        throw new VerificationFailed(
            Reason.REVOCATION_UNKNOWN, "no fresh answer about a certificate");
      }
    }
  }

  /// @return whether the response says so; false if nothing fresh says anything
  private boolean isGood(CertificatePath path, int index, Optional<byte[]> response, Instant when)
      throws VerificationFailed {
    X509Certificate subject = path.certificates().get(index).source();
    X509Certificate issuer = path.issuerOf(index);
    RevocationStatus known = listed(lists.known(path.authority()), subject, issuer, when);
    requireNotRevoked(known, when);
    RevocationStatus stapled =
        response.isPresent() ? stapled(response.get(), subject, issuer, when) : new Unknown();
    requireNotRevoked(stapled, when);
    return stapled instanceof Good;
  }

  private boolean isListedGood(CertificatePath path, int index, Instant when)
      throws VerificationFailed {
    X509Certificate subject = path.certificates().get(index).source();
    List<X509CRL> current = lists.current(path.authority(), when);
    RevocationStatus listed = listed(current, subject, path.issuerOf(index), when);
    requireNotRevoked(listed, when);
    return listed instanceof Good;
  }

  private static void requireNotRevoked(RevocationStatus status, Instant when)
      throws VerificationFailed {
    if (status instanceof Revoked(Instant at) && !at.isAfter(when)) {
      throw new VerificationFailed(Reason.REVOKED, "revocation of a certificate");
    }
  }

  private RevocationStatus stapled(
      byte[] response, X509Certificate subject, X509Certificate issuer, Instant when) {
    try {
      OcspAnswer answer =
          answers.get(
              new Response(ByteBuffer.wrap(response), subject, issuer),
              () -> OcspAnswer.verify(response, subject, issuer, when));
      if (answer.revokedAt().isPresent()) {
        return new Revoked(answer.revokedAt().get());
      }
      return answer.covers(subject, when, clock.instant()) ? new Good() : new Unknown();
    } catch (VerificationFailed e) {
      return new Unknown();
    }
  }

  private static RevocationStatus listed(
      List<X509CRL> lists, X509Certificate subject, X509Certificate issuer, Instant when) {
    RevocationStatus best = new Unknown();
    for (X509CRL list : lists) {
      RevocationStatus status = listed(list, subject, issuer, when);
      if (status instanceof Revoked) {
        return status;
      }
      best = status instanceof Good ? status : best;
    }
    return best;
  }

  private static RevocationStatus listed(
      X509CRL list, X509Certificate subject, X509Certificate issuer, Instant when) {
    try {
      RevocationList verified = RevocationList.verify(list, issuer);
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
}
