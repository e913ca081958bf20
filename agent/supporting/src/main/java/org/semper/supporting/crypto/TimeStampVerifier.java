package org.semper.supporting.crypto;

import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.semper.supporting.crypto.TimeStampRejected.Reason;

/// Turns a time-stamp that was kept or arrived into one that can be relied upon.
///
/// Checked, and nothing less: that it is about these very bytes; the notary's signature; that the notary is certified for
/// time-stamps and in the role NOTARY by an authority of the trust list, and was not revoked, as of the time the stamp names;
/// that this time is not in the future. The notary's certificates may have expired since.
public final class TimeStampVerifier {

  private final ProvenPaths paths;
  private final RevocationCheck revocation;
  private final Clock clock;

  public TimeStampVerifier(TrustList trust, RevocationSource lists, Clock clock) {
    this(() -> trust, lists, clock);
  }

  /// @param trust asked anew each time
  public TimeStampVerifier(Supplier<TrustList> trust, RevocationSource lists, Clock clock) {
    this.paths = new ProvenPaths(trust, KeyPurpose.TIME_STAMPING);
    this.revocation = new RevocationCheck(lists, clock);
    this.clock = clock;
  }

  /// @param data what must have been stamped
  public TimeStamp verify(UnverifiedTimeStamp stamp, byte[] data) throws TimeStampRejected {
    TimeStampToken token = TimeStampToken.parse(stamp.token());
    requireAbout(token.info().getMessageImprint(), data);
    SignerAttributes.require(token);
    Instant at = time(token);
    if (at.isAfter(clock.instant().plus(StatementVerifier.CLOCK_SKEW))) {
      throw new TimeStampRejected(Reason.IMPLAUSIBLE_TIME, "time of a time-stamp");
    }
    return new TimeStamp(at, notary(token, stamp, at), stamp);
  }

  private Party notary(TimeStampToken token, UnverifiedTimeStamp stamp, Instant at)
      throws TimeStampRejected {
    try {
      CertificatePath path = paths.require(token.path(), at);
      // Nobody but the notary dates its stamps: whoever stole its key dates them as well.
      revocation.requireDated(path, stamp.ocsp(), at, clock.instant());
      if (path.signer().roles().contains(Role.NOTARY)) {
        return path.signer();
      }
    } catch (VerificationFailed e) {
      throw new TimeStampRejected(Reason.NOT_CERTIFIED, e);
    }
    throw new TimeStampRejected(Reason.NOT_CERTIFIED, "role of who made a time-stamp");
  }

  private static void requireAbout(MessageImprint imprint, byte[] data) throws TimeStampRejected {
    Optional<ImprintAlgorithm> algorithm = ImprintAlgorithm.of(imprint.getHashAlgorithm());
    if (algorithm.isEmpty()
        || !Arrays.equals(algorithm.get().digest(data), imprint.getHashedMessage())) {
      throw new TimeStampRejected(Reason.OTHER_DATA, "imprint of a time-stamp");
    }
  }

  static Instant time(TimeStampToken token) throws TimeStampRejected {
    try {
      return token.info().getGenTime().getDate().toInstant();
    } catch (ParseException e) {
      throw new TimeStampRejected(Reason.MALFORMED, "time of a time-stamp");
    }
  }
}
