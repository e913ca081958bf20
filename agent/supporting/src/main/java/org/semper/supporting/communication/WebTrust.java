package org.semper.supporting.communication;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/// Whom TLS connections trust: the platform's certification authorities and those of the trust list. This says who runs a
/// web server and nothing about who signs statements.
final class WebTrust {

  private WebTrust() {}

  /// @param webRoots trusted besides the platform's
  static SSLContext context(List<X509Certificate> webRoots) {
    try {
      KeyStore roots = KeyStore.getInstance("PKCS12");
      roots.load(null, null);
      for (X509Certificate root : platformRoots()) {
        roots.setCertificateEntry("root " + roots.size(), root);
      }
      for (X509Certificate root : webRoots) {
        roots.setCertificateEntry("root " + roots.size(), root);
      }
      SSLContext context = SSLContext.getInstance("TLSv1.3");
      context.init(null, trustManagers(roots), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("every Java platform has TLS 1.3 and PKIX", e);
    }
  }

  private static List<X509Certificate> platformRoots() throws GeneralSecurityException {
    for (TrustManager manager : trustManagers(null)) {
      if (manager instanceof X509TrustManager platform) {
        return List.of(platform.getAcceptedIssuers());
      }
    }
    return List.of();
  }

  /// @param roots null for the platform's
  private static TrustManager[] trustManagers(@Nullable KeyStore roots)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(roots);
    return factory.getTrustManagers();
  }
}
