package org.semper.parties.authority;

import static org.semper.supporting.crypto.Role.BUYER;

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
import org.semper.supporting.crypto.authority.RegistrationRequest;
import org.semper.supporting.store.Store;
import org.semper.supporting.store.Transaction;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Decides on applications and issues certificates. Buyers are certified under any acceptable name, since this authority
/// checks nobody: that is what makes it a demo. Every other role, a host, or a register entry needs a token of the operator.
///
/// The same application, byte for byte, gets the same answer, so a lost answer costs nobody a token.
final class Registrar {

  static final String TABLE =
      "CREATE TABLE authority_application (digest TEXT PRIMARY KEY, answer BYTEA NOT NULL);";

  private static final Duration LIFETIME = Duration.ofDays(730);

  private final Identity issuing;
  private final Store store;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Registrar(Identity issuing, Store store, Clock clock) {
    this.issuing = issuing;
    this.store = store;
    this.clock = clock;
  }

  Reply register(Request request) throws Refused, JsonRejected {
    String digest =
        RegistrationTokens.digest(new String(request.body(), StandardCharsets.ISO_8859_1));
    RegistrationRequest application = RegistrationRequest.parse(request.json());
    Subject subject = subject(application);
    CertificateRequest key = key(application);
    return Reply.json(
        store.<byte[], Refused>inTransaction(tx -> {
          Optional<byte[]> before = answer(tx, digest);
          return before.isPresent() ? before.get() : certify(tx, application, subject, key, digest);
        }));
  }

  private byte[] certify(
      Transaction tx,
      RegistrationRequest application,
      Subject subject,
      CertificateRequest key,
      String digest)
      throws Refused {
    requireAllowed(tx, application);
    X509Certificate certificate = certificate(application, subject, key);
    CertificateRegister.enter(tx, certificate, issuing.certificate());
    byte[] answer = answer(certificate);
    tx.update("INSERT INTO authority_application (digest, answer) VALUES (?, ?)", digest, answer);
    return answer;
  }

  private X509Certificate certificate(
      RegistrationRequest application, Subject subject, CertificateRequest key) {
    CertificateIssuer issuer = new CertificateIssuer(issuing);
    CertifiedSubject certified = new CertifiedSubject(SubjectNumber.draw(random), subject);
    Validity validity = AuthorityKeys.lasting(LIFETIME, clock);
    return switch (application.purpose()) {
      case DOCUMENT_SIGNING ->
          issuer.issue(key, certified, Set.of(application.role()), application.hosts(), validity);
      case TIME_STAMPING ->
          issuer.issueForTimeStamps(key, certified, application.hosts(), validity);
    };
  }

  private void requireAllowed(Transaction tx, RegistrationRequest application) throws Refused {
    boolean plainBuyer =
        application.role() == BUYER
            && application.hosts().isEmpty()
            && application.registration().isEmpty();
    if (application.token().isPresent()) {
      String token = application.token().get();
      if (!RegistrationTokens.use(tx, token, application.role(), clock.instant())) {
        throw new Refused(RegistrationProblems.TOKEN_NOT_VALID);
      }
    } else if (!plainBuyer) {
      throw new Refused(RegistrationProblems.TOKEN_NEEDED);
    }
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
}
