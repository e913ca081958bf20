package org.semper.supporting.crypto;

import java.net.URI;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The members of `trust.json`, which a signed list has too.
final class TrustListJson {

  private static final int MAX_ENTRIES = 1000;
  private static final int MAX_CERTIFICATE = 16 * 1024;
  private static final int MAX_TEXT = 500;

  private TrustListJson() {}

  static TrustList parse(JsonNode json)
      throws JsonRejected, CertificateException, VerificationFailed {
    JsonFields fields = JsonFields.of(json, "trust");
    TrustList list = parse(fields, TrustListJson::nothingMore);
    fields.end();
    return list;
  }

  /// Reads the list's members and leaves others to the caller.
  ///
  /// @param more reads what an authority has beyond the members of `trust.json`
  static TrustList parse(JsonFields fields, MoreOfAuthority more)
      throws JsonRejected, CertificateException, VerificationFailed {
    List<Authority> authorities = new ArrayList<>();
    for (JsonFields authority : fields.objects("authorities", MAX_ENTRIES)) {
      Authority known = authority(authority);
      more.read(known, authority);
      authority.end();
      authorities.add(known);
    }
    List<X509Certificate> webRoots = new ArrayList<>();
    for (String text : fields.texts("webRoots", MAX_ENTRIES, MAX_CERTIFICATE)) {
      webRoots.add(Certificates.ofBase64(text));
    }
    List<BankDirectoryEntry> banks = new ArrayList<>();
    for (JsonFields bank : fields.objects("banks", MAX_ENTRIES)) {
      banks.add(bank(bank));
    }
    List<NotaryDirectoryEntry> notaries = new ArrayList<>();
    for (JsonFields notary : fields.objects("notaries", MAX_ENTRIES)) {
      notaries.add(notary(notary));
    }
    return new TrustList(authorities, webRoots, banks, notaries, webHosts(fields));
  }

  private static void nothingMore(Authority authority, JsonFields fields) {
    // a plain list says nothing more of an authority
  }

  private static Set<String> webHosts(JsonFields fields) throws JsonRejected {
    if (!fields.has("webHosts")) {
      return Set.of();
    }
    Set<String> hosts = new HashSet<>();
    for (String host : fields.texts("webHosts", MAX_ENTRIES, 253)) {
      if (!WebRoots.isAcceptable(host) || !hosts.add(host)) {
        throw fields.outOfRange("webHosts");
      }
    }
    return hosts;
  }

  static ObjectNode of(TrustList list) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode authorities = json.putArray("authorities");
    list.authorities().forEach(authority -> write(authorities.addObject(), authority));
    ArrayNode webRoots = json.putArray("webRoots");
    list.webRoots().forEach(root -> webRoots.add(Certificates.base64(root)));
    ArrayNode banks = json.putArray("banks");
    list.banks().forEach(bank -> write(banks.addObject(), bank));
    ArrayNode notaries = json.putArray("notaries");
    list.notaries().forEach(notary -> write(notaries.addObject(), notary));
    if (!list.webHosts().isEmpty()) {
      ArrayNode hosts = json.putArray("webHosts");
      new TreeSet<>(list.webHosts()).forEach(hosts::add);
    }
    return json;
  }

  private static Authority authority(JsonFields fields)
      throws JsonRejected, CertificateException, VerificationFailed {
    String name = fields.text("name", 64);
    X509Certificate root = Certificates.ofBase64(fields.text("root", MAX_CERTIFICATE));
    IssuerProfile.requireRoot(root);
    boolean demo = fields.flag("demo");
    URI registration = https(fields, "registration");
    URI ocsp = https(fields, "ocsp");
    List<URI> crls = new ArrayList<>();
    for (String text : fields.texts("crls", 16, MAX_TEXT)) {
      crls.add(https(fields, "crls", text));
    }
    return new Authority(name, root, demo, registration, ocsp, crls);
  }

  private static BankDirectoryEntry bank(JsonFields fields) throws JsonRejected {
    String name = fields.text("name", 64);
    URI url = https(fields, "url");
    URI accounts = https(fields, "accounts");
    List<String> currencies = fields.texts("currencies", 200, 3);
    fields.end();
    return new BankDirectoryEntry(name, url, accounts, currencies);
  }

  private static NotaryDirectoryEntry notary(JsonFields fields) throws JsonRejected {
    String name = fields.text("name", 64);
    URI timeStamps = https(fields, "timeStamps");
    fields.end();
    return new NotaryDirectoryEntry(name, timeStamps);
  }

  private static URI https(JsonFields fields, String name) throws JsonRejected {
    return https(fields, name, fields.text(name, MAX_TEXT));
  }

  private static URI https(JsonFields fields, String name, String text) throws JsonRejected {
    try {
      URI uri = URI.create(text);
      if ("https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      throw fields.outOfRange(name);
    }
    throw fields.outOfRange(name);
  }

  private static void write(ObjectNode json, Authority authority) {
    json.put("name", authority.name());
    json.put("root", Certificates.base64(authority.root()));
    json.put("demo", authority.demo());
    json.put("registration", authority.registration().toString());
    json.put("ocsp", authority.ocsp().toString());
    ArrayNode crls = json.putArray("crls");
    authority.crls().forEach(crl -> crls.add(crl.toString()));
  }

  private static void write(ObjectNode json, BankDirectoryEntry bank) {
    json.put("name", bank.name());
    json.put("url", bank.url().toString());
    json.put("accounts", bank.accounts().toString());
    ArrayNode currencies = json.putArray("currencies");
    bank.currencies().forEach(currencies::add);
  }

  private static void write(ObjectNode json, NotaryDirectoryEntry notary) {
    json.put("name", notary.name());
    json.put("timeStamps", notary.timeStamps().toString());
  }

  /// Reads further members of an authority.
  @FunctionalInterface
  interface MoreOfAuthority {
    void read(Authority authority, JsonFields fields) throws JsonRejected;
  }
}
