package org.semper.bridge.pairing;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.semper.api.bridge.PairingCommit;
import org.semper.api.bridge.PairingOpened;
import org.semper.api.bridge.PairingProof;
import org.semper.api.bridge.PairingReveal;
import org.semper.api.json.Base64Url;
import org.semper.bridge.pairing.PairingRefused.Reason;
import org.semper.supporting.crypto.loopback.EcdsaP256Key;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Pairing, as the agent sees it: closed unless the owner opened it, for 60 s, for one attempt; the code may be typed for
/// another 60 s, three times. Whatever goes otherwise closes it: a second commitment, a reveal that does not fit, a third
/// wrong code, a window closed half-way. Nothing is stored before the code matched.
public final class Pairing {

  /// How long each of the two phases lasts: until the reveal, and until the code is typed.
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Logger LOG = LoggerFactory.getLogger(Pairing.class);
  private static final int NONCE_BYTES = 32;

  private final EcdsaP256Key key;
  private final CodeQuestion question;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  private Optional<ShortTime> opening = Optional.empty();
  private Optional<PairingAttempt> attempt = Optional.empty();
  private Optional<TypedCode> typing = Optional.empty();

  /// @param key the agent's own, which the extension learns
  public Pairing(EcdsaP256Key key, CodeQuestion question, Clock clock) {
    this.key = key;
    this.question = question;
    this.clock = clock;
  }

  /// The owner wants to pair a browser. An attempt under way ends.
  public synchronized void open() {
    close();
    opening = Optional.of(new ShortTime(clock.instant(), PATIENCE));
    LOG.info("pairing is open");
  }

  /// Ends pairing whatever its state; a code typed afterwards counts as none.
  public synchronized void close() {
    opening = Optional.empty();
    attempt = Optional.empty();
    typing.ifPresent(TypedCode::withdraw);
    typing = Optional.empty();
  }

  /// @return whether an extension may begin now
  public synchronized boolean isOpen() {
    return opening.filter(time -> time.lastsAt(clock.instant())).isPresent();
  }

  /// @return whether a message of pairing can change anything: an extension may begin, or the code is being typed, which a second
  ///     extension's beginning ends
  public synchronized boolean isUnderWay() {
    return isOpen() || isTyped();
  }

  /// An extension begins.
  ///
  /// @param origin its Origin field, which the caller admitted
  public synchronized PairingOpened commit(String origin, PairingCommit commit)
      throws PairingRefused {
    if (attempt.isPresent() || isTyped()) {
      throw closing(Reason.SECOND_ATTEMPT);
    }
    requireOpen();
    PairingAttempt begun =
        new PairingAttempt(
            random(PairingOpened.PAIRING_BYTES),
            origin,
            commit,
            new PairingShare(Base64Url.encode(key.publicKey().spki()), random(NONCE_BYTES)));
    attempt = Optional.of(begun);
    return begun.opened();
  }

  /// The extension shows its key; if all fits, the owner is asked for the code.
  public synchronized PairingProof reveal(String origin, PairingReveal reveal)
      throws PairingRefused {
    requireOpen();
    PairingAttempt begun = attempt.orElseThrow(() -> closing(Reason.OTHER_ATTEMPT));
    PairingTranscript transcript;
    PairedClient client;
    try {
      transcript = begun.verify(origin, reveal);
      client = begun.client(reveal, clock.instant());
    } catch (PairingRefused e) {
      throw closing(e.reason());
    }
    close();
    TypedCode code = new TypedCode(transcript.code(), clock, PATIENCE);
    typing = Optional.of(code);
    question.ask(client, code);
    return new PairingProof(Base64Url.encode(key.sign(transcript.agentProof())));
  }

  private boolean isTyped() {
    return typing.filter(TypedCode::isAwaited).isPresent();
  }

  private void requireOpen() throws PairingRefused {
    if (!isOpen()) {
      close();
      throw new PairingRefused(Reason.CLOSED);
    }
  }

  private PairingRefused closing(Reason reason) {
    if (isUnderWay()) {
      LOG.warn("pairing is closed: {}", reason);
    }
    close();
    return new PairingRefused(reason);
  }

  private String random(int bytes) {
    byte[] drawn = new byte[bytes];
    random.nextBytes(drawn);
    return Base64Url.encode(drawn);
  }
}
