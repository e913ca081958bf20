package org.semper.shop.command;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A look at a page by somebody who trusts a market's web root and nobody else.
final class Visit {

  private Visit() {}

  static int status(URI address, Path webRoot) throws Exception {
    return get(address, webRoot).statusCode();
  }

  static String body(URI address, Path webRoot) throws Exception {
    return new String(bytes(address, webRoot), StandardCharsets.US_ASCII);
  }

  static byte[] bytes(URI address, Path webRoot) throws Exception {
    return get(address, webRoot).body();
  }

  private static HttpResponse<byte[]> get(URI address, Path webRoot) throws Exception {
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    try (InputStream pem = Files.newInputStream(webRoot)) {
      trusted.setCertificateEntry(
          "root", CertificateFactory.getInstance("X.509").generateCertificate(pem));
    }
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    SSLContext tls = SSLContext.getInstance("TLSv1.3");
    tls.init(null, managers.getTrustManagers(), null);
    try (HttpClient client = HttpClient.newBuilder().sslContext(tls).build()) {
      return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
    }
  }
}
