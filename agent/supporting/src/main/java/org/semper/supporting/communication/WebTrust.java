package org.semper.supporting.communication;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/// Whom TLS connections trust: the platform's certification authorities and others besides. This says who runs a
/// web server and nothing about who signs statements.
final class WebTrust {

  private WebTrust() {}

  static SSLContext context(X509ExtendedTrustManager manager) {
    try {
      SSLContext context = SSLContext.getInstance("TLSv1.3");
      context.init(null, new TrustManager[] {manager}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has TLS 1.3", e);
    }
  }

  /// @param webRoots trusted besides the platform's
  static X509ExtendedTrustManager manager(List<X509Certificate> webRoots) {
    try {
      KeyStore roots = KeyStore.getInstance("PKCS12");
      roots.load(null, null);
      for (X509Certificate root : trustManager(null).getAcceptedIssuers()) {
        roots.setCertificateEntry("root " + roots.size(), root);
      }
      for (X509Certificate root : webRoots) {
        roots.setCertificateEntry("root " + roots.size(), root);
      }
      return trustManager(roots);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("every Java platform has PKIX", e);
    }
  }

  /// @param roots null for the platform's
  private static X509ExtendedTrustManager trustManager(@Nullable KeyStore roots)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(roots);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509ExtendedTrustManager platform) {
        return platform;
      }
    }
    throw new IllegalStateException("every Java platform has PKIX");
  }
}
