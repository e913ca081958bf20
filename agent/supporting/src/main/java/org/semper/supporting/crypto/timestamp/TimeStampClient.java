package org.semper.supporting.crypto.timestamp;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.semper.supporting.communication.Documents;
import org.semper.supporting.crypto.Authority;
import org.semper.supporting.crypto.NotaryDirectoryEntry;
import org.semper.supporting.crypto.RevocationSource;
import org.semper.supporting.crypto.TimeStamp;
import org.semper.supporting.crypto.TimeStampAnswer;
import org.semper.supporting.crypto.TimeStampQuestion;
import org.semper.supporting.crypto.TimeStampRejected;
import org.semper.supporting.crypto.TimeStampRejected.Reason;
import org.semper.supporting.crypto.TimeStampVerifier;
import org.semper.supporting.crypto.TrustList;
import org.semper.supporting.crypto.UnverifiedTimeStamp;
import org.semper.supporting.crypto.authority.OcspStapler;

/// Asks a notary for time-stamps. The notary learns a digest and nothing of what it is of; the authority is asked about the
/// notary's certificates alone.
///
/// A time-stamp that is returned can be verified by anybody, offline, for as long as the authority's root is trusted: the OCSP
/// responses that this takes come with it.
public final class TimeStampClient {

  private static final Duration DEADLINE = Duration.ofSeconds(10);

  private final NotaryDirectoryEntry notary;
  private final TrustList trust;
  private final Documents documents;
  private final TimeStampVerifier verifier;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private Optional<Known> known = Optional.empty();

  /// @param notary of the trust list
  public TimeStampClient(
      NotaryDirectoryEntry notary, TrustList trust, Documents documents, Clock clock) {
    this.notary = notary;
    this.trust = trust;
    this.documents = documents;
    this.verifier = new TimeStampVerifier(trust, RevocationSource.none(), clock);
    this.clock = clock;
  }

  /// Has these bytes stamped; waits for notary and authority, ten seconds for the one and five for each answer of the other.
  public TimeStamp stamp(byte[] data) throws TimeStampRejected {
    TimeStampQuestion question = TimeStampQuestion.about(data, random);
    byte[] answer =
        documents
            .post(
                notary.timeStamps(),
                "application/timestamp-query",
                question.der(),
                "application/timestamp-reply",
                DEADLINE)
            .orElseThrow(() -> new TimeStampRejected(Reason.NO_ANSWER, "answer of the notary"));
    byte[] token = TimeStampAnswer.token(answer, question, clock.instant());
    List<X509Certificate> path = new UnverifiedTimeStamp(token, List.of()).certificates();
    return verifier.verify(new UnverifiedTimeStamp(token, responses(path)), data);
  }

  private synchronized List<byte[]> responses(List<X509Certificate> path) throws TimeStampRejected {
    if (known.filter(same -> same.path.equals(path)).isEmpty()) {
      known = Optional.of(new Known(path, stapler(path)));
    }
    List<byte[]> responses = known.get().stapler.current();
    if (responses.isEmpty()) {
      throw new TimeStampRejected(Reason.NO_ANSWER, "status of the notary's certificates");
    }
    return responses;
  }

  private OcspStapler stapler(List<X509Certificate> path) throws TimeStampRejected {
    Authority authority =
        trust.authorities().stream()
            .filter(each -> isIssuer(each, path.getLast()))
            .findFirst()
            .orElseThrow(
                () -> new TimeStampRejected(Reason.NOT_CERTIFIED, "authority of a time-stamp"));
    return new OcspStapler(path, authority, documents, clock);
  }

  private static boolean isIssuer(Authority authority, X509Certificate certificate) {
    return authority.root().getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
  }

  /// The notary's certificates, as they were in its last time-stamp.
  private record Known(List<X509Certificate> path, OcspStapler stapler) {}
}
