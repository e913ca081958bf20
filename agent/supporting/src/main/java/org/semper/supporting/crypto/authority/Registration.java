package org.semper.supporting.crypto.authority;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementPayload;
import org.semper.supporting.communication.Answer;
import org.semper.supporting.communication.Channel;
import org.semper.supporting.communication.HttpsChannel;
import org.semper.supporting.crypto.Authority;
import org.semper.supporting.crypto.Identity;
import org.semper.supporting.crypto.KeyPurpose;
import org.semper.supporting.crypto.NewIdentity;
import org.semper.supporting.crypto.OcspStaples;
import org.semper.supporting.crypto.Party;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.SameParty;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.supporting.crypto.Subject;
import org.semper.supporting.crypto.VerificationFailed;
import org.semper.supporting.crypto.authority.RegistrationRejected.Reason;

/// Gets a new key certified by an authority of the trust list. The key is made here and stays here; the authority sees a
/// proof that we hold it.
public final class Registration {

  private static final Duration DEADLINE = Duration.ofSeconds(30);
  private static final Duration PROOF_LIFE = Duration.ofMinutes(10);
  private static final int MAX_CERTIFICATES = 3;

  private final Authority authority;
  private final Channel channel;
  private final Clock clock;

  public Registration(Authority authority, Channel channel, Clock clock) {
    this.authority = authority;
    this.channel = channel;
    this.clock = clock;
  }

  /// Applies for a key for statements, and checks that the certificate says what was asked for.
  ///
  /// @param hosts DNS names the applicant speaks for; empty for buyers
  /// @param token what the authority's operator gave out, for roles that need it
  /// @return an identity that is kept nowhere yet
  public Identity apply(Subject subject, Role role, Set<String> hosts, Optional<String> token)
      throws RegistrationRejected {
    NewIdentity fresh = NewIdentity.generate();
    return apply(
        fresh,
        new RegistrationRequest(
            new Pkcs10(fresh.certificateRequest(subject)),
            subject.name(),
            subject.country(),
            role,
            KeyPurpose.DOCUMENT_SIGNING,
            hosts,
            subject.registration(),
            token,
            Optional.empty()));
  }

  /// Applies, as a notary, for a key for time-stamps, and checks the certificate likewise.
  public Identity applyForTimeStamps(Subject subject, Set<String> hosts, Optional<String> token)
      throws RegistrationRejected {
    NewIdentity fresh = NewIdentity.generate();
    return apply(
        fresh,
        new RegistrationRequest(
            new Pkcs10(fresh.certificateRequest(subject)),
            subject.name(),
            subject.country(),
            Role.NOTARY,
            KeyPurpose.TIME_STAMPING,
            hosts,
            subject.registration(),
            token,
            Optional.empty()));
  }

  /// Gets a new key for the subject of an older one, which proves it; the subject, its number, role and hosts stay as they are.
  ///
  /// @param old certified by this authority for statements, in one role, and in force
  /// @return an identity that is kept nowhere yet
  public Identity renew(Identity old) throws RegistrationRejected {
    Party self = self(old);
    Subject subject = new Subject(self.name(), self.country(), self.registration());
    NewIdentity fresh = NewIdentity.generate();
    RegistrationRequest request =
        new RegistrationRequest(
            new Pkcs10(fresh.certificateRequest(subject)),
            subject.name(),
            subject.country(),
            self.roles().iterator().next(),
            KeyPurpose.DOCUMENT_SIGNING,
            self.hosts(),
            subject.registration(),
            Optional.empty(),
            Optional.empty());
    Identity renewed = apply(fresh, request.renewedBy(proof(old, self, request)));
    if (!SameParty.are(self, self(renewed))) {
      throw new RegistrationRejected(Reason.NOT_WHAT_WAS_ASKED, "", "");
    }
    return renewed;
  }

  private Party self(Identity identity) throws RegistrationRejected {
    try {
      return identity.party(authority, KeyPurpose.DOCUMENT_SIGNING, clock.instant());
    } catch (VerificationFailed e) {
      throw new RegistrationRejected(Reason.REFUSED, e.reason().name(), "");
    }
  }

  private StapledStatement proof(Identity old, Party self, RegistrationRequest request)
      throws RegistrationRejected {
    StatementPayload payload =
        new StatementPayload(
            UUID.randomUUID(),
            Optional.empty(),
            Optional.empty(),
            request.renewalBody(),
            self.country(),
            clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(PROOF_LIFE));
    try {
      return new StatementSigner(old, OcspStaples.none(), clock)
          .sign(RegistrationRequest.RENEWAL, payload);
    } catch (VerificationFailed e) {
      throw new RegistrationRejected(Reason.REFUSED, e.reason().name(), "");
    }
  }

  private Identity apply(NewIdentity fresh, RegistrationRequest request)
      throws RegistrationRejected {
    byte[] json = StrictJson.bytes(request.toJson());
    return switch (channel.post(authority.registration(), json, DEADLINE)) {
      case Answer.Ok ok -> identity(fresh, request, ok.json());
      case Answer.Problem problem ->
          throw new RegistrationRejected(
              problem.retryable() ? Reason.NO_ANSWER : Reason.REFUSED,
              problem.code().orElse(""),
              problem.next().orElse(""));
      case Answer.Unanswered unanswered ->
          throw new RegistrationRejected(Reason.NO_ANSWER, unanswered.cause().name(), "");
    };
  }

  private Identity identity(NewIdentity fresh, RegistrationRequest request, byte[] json)
      throws RegistrationRejected {
    try {
      Identity identity = fresh.certified(chain(json), authority.name());
      Party party = identity.party(authority, request.purpose(), clock.instant());
      if (party.name().equals(request.name())
          && party.country().equals(request.country())
          && party.roles().contains(request.role())
          && party.hosts().equals(request.hosts())
          && party.registration().equals(request.registration())) {
        return identity;
      }
    } catch (JsonRejected | IllegalArgumentException | VerificationFailed e) {
      throw new RegistrationRejected(Reason.NOT_WHAT_WAS_ASKED, "", "");
    }
    throw new RegistrationRejected(Reason.NOT_WHAT_WAS_ASKED, "", "");
  }

  private static List<byte[]> chain(byte[] json) throws JsonRejected {
    JsonFields fields = JsonFields.of(StrictJson.parse(json, HttpsChannel.MAX_ANSWER), "answer");
    List<byte[]> chain = new ArrayList<>();
    for (String text : fields.texts("certificates", MAX_CERTIFICATES, 16 * 1024)) {
      chain.add(Base64.getDecoder().decode(text));
    }
    fields.end();
    return chain;
  }
}
