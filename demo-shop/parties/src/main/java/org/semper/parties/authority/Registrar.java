package org.semper.parties.authority;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.server.Refused;
import org.semper.server.Reply;
import org.semper.server.Request;
import org.semper.supporting.crypto.CertificateIssuer;
import org.semper.supporting.crypto.CertificateRequest;
import org.semper.supporting.crypto.CertifiedSubject;
import org.semper.supporting.crypto.HostName;
import org.semper.supporting.crypto.Identity;
import org.semper.supporting.crypto.Subject;
import org.semper.supporting.crypto.SubjectNumber;
import org.semper.supporting.crypto.Validity;
import org.semper.supporting.crypto.VerificationFailed;
import org.semper.supporting.crypto.VerifiedStatement;
import org.semper.supporting.crypto.authority.RegistrationRequest;
import org.semper.supporting.store.Store;
import org.semper.supporting.store.Transaction;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Decides on applications and issues certificates. Buyers are certified under any acceptable name, since this authority
/// checks nobody: that is what makes it a demo. Every other role, a host, or a register entry needs a token of the operator for that very
/// registrant. A new subject gets a number of its own; who proves an older key keeps its number, and so does whom the operator knows.
///
/// The same application, byte for byte, gets the same answer, so a lost answer costs nobody a token.
final class Registrar {

  static final String TABLE =
      "CREATE TABLE authority_application (digest TEXT PRIMARY KEY, answer BYTEA NOT NULL);";

  private static final Duration LIFETIME = Duration.ofDays(730);

  private final Identity issuing;
  private final RenewalProof renewals;
  private final Store store;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Registrar(Identity issuing, RenewalProof renewals, Store store, Clock clock) {
    this.issuing = issuing;
    this.renewals = renewals;
    this.store = store;
    this.clock = clock;
  }

  Reply register(Request request) throws Refused, JsonRejected {
    String digest =
        RegistrationTokens.digest(new String(request.body(), StandardCharsets.ISO_8859_1));
    RegistrationRequest application = RegistrationRequest.parse(request.json());
    CertificateRequest key = key(application);
    Application asked =
        new Application(registrant(application), application.token(), renewal(application));
    return Reply.json(
        store
            .<Optional<byte[]>, Refused>inTransaction(tx -> {
              Optional<byte[]> before = answer(tx, digest);
              return before.isPresent() ? before : certify(tx, asked, key, digest);
            })
            .orElseThrow(() -> new Refused(RegistrationProblems.TOKEN_NOT_VALID)));
  }

  /// @return empty if the token is not valid, which the token remembers
  private Optional<byte[]> certify(
      Transaction tx, Application asked, CertificateRequest key, String digest) throws Refused {
    Optional<SubjectNumber> number = number(tx, asked);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    if (!HeldNames.claim(tx, number.get(), asked.registrant(), clock.instant())) {
      throw new Refused(RegistrationProblems.NAME_HELD);
    }
    X509Certificate certificate = certificate(asked.registrant(), number.get(), key);
    CertificateRegister.enter(
        tx, certificate, issuing.certificate(), number.get(), asked.registrant());
    byte[] answer = answer(certificate);
    tx.update("INSERT INTO authority_application (digest, answer) VALUES (?, ?)", digest, answer);
    return Optional.of(answer);
  }

  private X509Certificate certificate(
      Registrant registrant, SubjectNumber number, CertificateRequest key) {
    CertificateIssuer issuer = new CertificateIssuer(issuing);
    CertifiedSubject subject = new CertifiedSubject(number, registrant.subject());
    Validity validity = AuthorityKeys.lasting(LIFETIME, clock);
    return switch (registrant.purpose()) {
      case DOCUMENT_SIGNING ->
          issuer.issue(key, subject, Set.of(registrant.role()), registrant.hosts(), validity);
      case TIME_STAMPING -> issuer.issueForTimeStamps(key, subject, registrant.hosts(), validity);
    };
  }

  /// The number under which the applicant may be certified.
  ///
  /// @return empty if its token is not valid
  private Optional<SubjectNumber> number(Transaction tx, Application asked) throws Refused {
    if (asked.renewal().isPresent()) {
      return Optional.of(number(tx, asked.registrant(), asked.renewal().get()));
    }
    if (asked.token().isPresent()) {
      return RegistrationTokens.use(tx, asked.token().get(), asked.registrant(), clock.instant())
          .map(use -> use.number().orElseGet(() -> SubjectNumber.draw(random)));
    }
    if (!asked.registrant().isPlainBuyer()) {
      throw new Refused(RegistrationProblems.TOKEN_NEEDED);
    }
    return Optional.of(SubjectNumber.draw(random));
  }

  private SubjectNumber number(Transaction tx, Registrant registrant, VerifiedStatement renewal)
      throws Refused {
    SubjectNumber number = renewal.signer().subjectNumber();
    BigInteger serial = renewal.statement().certificates().getFirst().getSerialNumber();
    if (!CertificateRegister.isOf(tx, issuing.certificate(), serial, number, registrant)) {
      throw new Refused(RegistrationProblems.RENEWAL_NOT_PROVEN);
    }
    return number;
  }

  private Optional<VerifiedStatement> renewal(RegistrationRequest application) throws Refused {
    Optional<VerifiedStatement> renewal = renewals.signed(application);
    if (application.renewal().isPresent() && renewal.isEmpty()) {
      throw new Refused(RegistrationProblems.RENEWAL_NOT_PROVEN);
    }
    return renewal;
  }

  private static Registrant registrant(RegistrationRequest application) throws Refused {
    return new Registrant(
        subject(application), application.role(), application.hosts(), application.purpose());
  }

  private static Subject subject(RegistrationRequest application) throws Refused {
    if (!Subject.isAcceptable(
        application.name(), application.country(), application.registration())) {
      throw new Refused(RegistrationProblems.NAME_NOT_ACCEPTED);
    }
    if (!application.hosts().stream().allMatch(HostName::isAcceptable)) {
      throw new Refused(RegistrationProblems.HOST_NOT_ACCEPTED);
    }
    return new Subject(application.name(), application.country(), application.registration());
  }

  private static CertificateRequest key(RegistrationRequest application) throws Refused {
    try {
      return CertificateRequest.verify(application.request().der());
    } catch (VerificationFailed e) {
      throw new Refused(RegistrationProblems.POSSESSION_NOT_PROVEN);
    }
  }

  private static Optional<byte[]> answer(Transaction tx, String digest) {
    return tx.queryOne(
        "SELECT answer FROM authority_application WHERE digest = ?",
        row -> row.bytes("answer"),
        digest);
  }

  private byte[] answer(X509Certificate certificate) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode chain = json.putArray("certificates");
    chain.add(base64(certificate));
    chain.add(base64(issuing.certificate()));
    return StrictJson.bytes(json);
  }

  private static String base64(X509Certificate certificate) {
    try {
      return Base64.getEncoder().encodeToString(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a parsed certificate has an encoding", e);
    }
  }

  private record Application(
      Registrant registrant, Optional<String> token, Optional<VerifiedStatement> renewal) {}
}
