package org.semper.supporting.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.semper.api.json.Base64Url;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.api.statement.SignatureAlgorithm;
import org.semper.api.statement.WholeSeconds;
import org.semper.supporting.crypto.TrustListRejected.Reason;
import tools.jackson.databind.JsonNode;

/// A signed trust list as it arrived: well-formed, and not yet believed.
///
/// A JWS in compact serialisation (RFC 7515, section 7.1) whose protected header has exactly the members `alg typ jwk iat`,
/// with `alg` ES256 and `typ` `semper-trust-list+jws`, and whose payload is one JSON object: `operator`, `number` and the
/// members of `trust.json`, each authority with a further `says`. The text parses only if it is the one text for its bytes.
public final class UnverifiedTrustList {

  private static final int MAX_HEADER = 1024;

  private final String source;
  private final String[] parts;
  private final byte[] spki;
  private final Instant issued;
  private final String operator;
  private final long number;
  private final TrustList list;
  private final Map<Fingerprint, String> says = new HashMap<>();

  private UnverifiedTrustList(String[] parts, String source)
      throws TrustListRejected, JsonRejected, CertificateException, VerificationFailed {
    this.source = source;
    this.parts = parts;
    JsonFields header = JsonFields.of(json(parts[0], MAX_HEADER), "header");
    require(header, "alg", SignatureAlgorithm.ES256.headerValue());
    require(header, "typ", SignedTrustList.TYP);
    this.spki = PublicJwk.spki(header.object("jwk"));
    this.issued = WholeSeconds.read(header, "iat");
    header.end();
    JsonFields content = JsonFields.of(json(parts[1], TrustList.MAX_BYTES), "trust");
    this.operator = content.text("operator", 2 * SignedTrustList.MAX_NAME);
    if (!CertifiedName.isAcceptable(operator)) {
      throw content.outOfRange("operator");
    }
    this.number = content.integer("number", 1, SignedTrustList.LARGEST_NUMBER);
    this.list = TrustListJson.parse(content, this::read);
    content.end();
    requireDistinctNames(content);
  }

  /// @param source the list's file or address, for messages
  public static UnverifiedTrustList parse(byte[] text, String source) throws TrustListRejected {
    return parse(new String(text, StandardCharsets.US_ASCII).strip(), source);
  }

  /// Reads at most the largest list.
  public static UnverifiedTrustList read(Path file) throws TrustListRejected {
    try (InputStream in = Files.newInputStream(file)) {
      return parse(in.readNBytes(2 * TrustList.MAX_BYTES + 1), file.toString());
    } catch (NoSuchFileException e) {
      throw new TrustListRejected(Reason.MISSING, file.toString(), e);
    } catch (IOException e) {
      throw new TrustListRejected(Reason.UNREADABLE, file.toString(), e);
    }
  }

  static UnverifiedTrustList parse(String compact, String source) throws TrustListRejected {
    if (compact.length() > 2 * TrustList.MAX_BYTES) {
      throw new TrustListRejected(Reason.TOO_LARGE, source);
    }
    String[] parts = compact.split("\\.", 4);
    if (parts.length != 3) {
      throw new TrustListRejected(Reason.NOT_A_TRUST_LIST, source);
    }
    try {
      return new UnverifiedTrustList(parts, source);
    } catch (JsonRejected e) {
      throw new TrustListRejected(Reason.NOT_A_TRUST_LIST, source, e);
    } catch (CertificateException e) {
      throw new TrustListRejected(Reason.CERTIFICATE, source, e);
    } catch (VerificationFailed e) {
      throw new TrustListRejected(Reason.ROOT_PROFILE, source, e);
    }
  }

  /// The list, if its signature is good for the key that it carries.
  ///
  /// @throws TrustListRejected with [Reason#SIGNATURE]
  public SignedTrustList verify() throws TrustListRejected {
    String input = parts[0] + "." + parts[1];
    try {
      EcdsaKey.of(spki)
          .requireSignature(input.getBytes(StandardCharsets.US_ASCII), bytes(parts[2]));
    } catch (VerificationFailed e) {
      throw new TrustListRejected(Reason.SIGNATURE, source, e);
    }
    return new SignedTrustList(
        input + "." + parts[2], Fingerprint.ofKey(spki), operator, number, issued, list, says);
  }

  /// The list, if it was signed with the key that the fingerprint names.
  ///
  /// @throws TrustListRejected with [Reason#FINGERPRINT] or [Reason#SIGNATURE]
  public SignedTrustList verify(Fingerprint expected) throws TrustListRejected {
    if (!Fingerprint.ofKey(spki).equals(expected)) {
      throw new TrustListRejected(Reason.FINGERPRINT, source);
    }
    return verify();
  }

  private void read(Authority authority, JsonFields fields) throws JsonRejected {
    String text = fields.text("says", SignedTrustList.MAX_SAYS);
    if (says.put(Fingerprint.of(authority.root()), text) != null) {
      throw fields.outOfRange("root");
    }
  }

  /// Two authorities of one name would be one to whoever reads the window.
  private void requireDistinctNames(JsonFields content) throws JsonRejected {
    Set<String> names = new HashSet<>();
    for (Authority authority : list.authorities()) {
      if (!CertifiedName.isAcceptable(authority.name()) || !names.add(authority.name())) {
        throw content.outOfRange("authorities");
      }
    }
    if (names.isEmpty()) {
      throw content.outOfRange("authorities");
    }
  }

  private static void require(JsonFields header, String name, String value) throws JsonRejected {
    if (!header.text(name, 64).equals(value)) {
      throw header.outOfRange(name);
    }
  }

  private JsonNode json(String part, int maxBytes) throws TrustListRejected, JsonRejected {
    return StrictJson.parse(bytes(part), maxBytes);
  }

  private byte[] bytes(String part) throws TrustListRejected {
    return Base64Url.decode(part)
        .orElseThrow(() -> new TrustListRejected(Reason.NOT_A_TRUST_LIST, source));
  }
}
