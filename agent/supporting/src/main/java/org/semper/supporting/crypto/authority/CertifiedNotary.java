package org.semper.supporting.crypto.authority;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.semper.supporting.crypto.KeyFileRejected;
import org.semper.supporting.crypto.Subject;
import org.semper.supporting.crypto.TimeStampResponder;
import org.semper.supporting.crypto.TrustList;
import org.semper.supporting.crypto.VerificationFailed;

/// A notary's key for time-stamps, in a folder, like a [CertifiedParty]'s. It signs nothing else: statements need another key.
public final class CertifiedNotary implements AutoCloseable {

  private final PartyKeys keys;
  private final TimeStampResponder responder;

  private CertifiedNotary(PartyKeys keys, TimeStampResponder responder) {
    this.keys = keys;
    this.responder = responder;
  }

  /// Opens the folder; at its first start the notary makes its key and is registered with the first authority of the list.
  ///
  /// @param host DNS name of its service
  /// @param token from the authority's operator, for one registration; not needed later
  public static CertifiedNotary open(
      Path folder,
      TrustList trust,
      Subject subject,
      String host,
      Optional<String> token,
      Clock clock)
      throws IOException, KeyFileRejected, RegistrationRejected, VerificationFailed {
    PartyKeys keys =
        PartyKeys.open(
            folder,
            trust,
            registration -> registration.applyForTimeStamps(subject, Set.of(host), token),
            clock);
    try {
      return new CertifiedNotary(keys, new TimeStampResponder(keys.identity(), clock));
    } catch (VerificationFailed e) {
      keys.close();
      throw e;
    }
  }

  /// Gives the time-stamps.
  public TimeStampResponder responder() {
    return responder;
  }

  @Override
  public void close() {
    keys.close();
  }
}
