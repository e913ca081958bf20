package org.semper.supporting.crypto.authority;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.semper.api.json.Base64Url;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.StatementType;
import org.semper.supporting.crypto.KeyPurpose;
import org.semper.supporting.crypto.Role;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// An application for a certificate, as it is sent: `{"request", "name", "country", "role", "hosts", "purpose"?,
/// "registration"?, "token"?, "renewal"?}`. Nothing in it is checked but its form.
///
/// @param name by which others shall know the applicant
/// @param country ISO 3166-1 alpha-2 code
/// @param purpose what the key is for; time-stamps are for notaries
/// @param hosts DNS names the applicant speaks for
/// @param registration entry in a public register
/// @param token given out by the authority's operator to somebody whose identity was checked
/// @param renewal statement of type [#RENEWAL] about this application, signed with a key that is certified for the same subject
public record RegistrationRequest(
    Pkcs10 request,
    String name,
    String country,
    Role role,
    KeyPurpose purpose,
    Set<String> hosts,
    Optional<String> registration,
    Optional<String> token,
    Optional<StapledStatement> renewal) {

  /// Type of the statement that proves an older key; its body is [#renewalBody].
  public static final StatementType RENEWAL = new StatementType("renewal");

  private static final int MAX_TEXT = 64;
  private static final int MAX_HOSTS = 20;

  public RegistrationRequest {
    if (purpose == KeyPurpose.TIME_STAMPING && role != Role.NOTARY) {
      throw new IllegalArgumentException("only notaries give time-stamps");
    }
    hosts = Set.copyOf(hosts);
  }

  /// Reads the object's members and refuses others.
  public static RegistrationRequest parse(JsonFields fields) throws JsonRejected {
    Pkcs10 request = Pkcs10.read(fields);
    Role role = role(fields);
    RegistrationRequest read =
        new RegistrationRequest(
            request,
            fields.text("name", 2 * MAX_TEXT),
            fields.text("country", 2),
            role,
            purpose(fields, role),
            Set.copyOf(fields.texts("hosts", MAX_HOSTS, 253)),
            fields.optionalText("registration", 2 * MAX_TEXT),
            fields.optionalText("token", MAX_TEXT),
            renewal(fields));
    fields.end();
    return read;
  }

  public ObjectNode toJson() {
    ObjectNode json = application();
    renewal.ifPresent(statement -> json.set("renewal", statement.toJson()));
    return json;
  }

  /// What is said in a renewal: `{"application"}`, the base64url SHA-256 of this application without its member `renewal`, as [#toJson]
  /// writes it.
  public ObjectNode renewalBody() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    return body.put("application", sha256(StrictJson.bytes(application())));
  }

  /// The same application with the proof of an older key.
  public RegistrationRequest renewedBy(StapledStatement statement) {
    return new RegistrationRequest(
        request, name, country, role, purpose, hosts, registration, token, Optional.of(statement));
  }

  private static String sha256(byte[] bytes) {
    try {
      return Base64Url.encode(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static Optional<StapledStatement> renewal(JsonFields fields) throws JsonRejected {
    if (!fields.has("renewal")) {
      return Optional.empty();
    }
    try {
      return Optional.of(StapledStatement.parse(fields.object("renewal")));
    } catch (StatementRejected e) {
      throw fields.outOfRange("renewal");
    }
  }

  private ObjectNode application() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("request", Base64.getEncoder().encodeToString(request.der()));
    json.put("name", name);
    json.put("country", country);
    json.put("role", role.name().toLowerCase(Locale.ROOT));
    ArrayNode names = json.putArray("hosts");
    new TreeSet<>(hosts).forEach(names::add);
    if (purpose != KeyPurpose.DOCUMENT_SIGNING) {
      json.put("purpose", purpose.text());
    }
    registration.ifPresent(entry -> json.put("registration", entry));
    token.ifPresent(text -> json.put("token", text));
    return json;
  }

  private static KeyPurpose purpose(JsonFields fields, Role role) throws JsonRejected {
    Optional<String> text = fields.optionalText("purpose", 32);
    return text.isEmpty()
        ? KeyPurpose.DOCUMENT_SIGNING
        : KeyPurpose.of(text.get())
            .filter(purpose -> purpose == KeyPurpose.TIME_STAMPING && role == Role.NOTARY)
            .orElseThrow(() -> fields.outOfRange("purpose"));
  }

  private static Role role(JsonFields fields) throws JsonRejected {
    String text = fields.text("role", 16);
    for (Role role : Role.values()) {
      if (role.name().toLowerCase(Locale.ROOT).equals(text)) {
        return role;
      }
    }
    throw fields.outOfRange("role");
  }
}
