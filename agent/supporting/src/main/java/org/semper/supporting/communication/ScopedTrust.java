package org.semper.supporting.communication;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import org.semper.supporting.crypto.WebRoots;

/// Trusts the platform's authorities for every host, and the web roots of a trust list for the hosts of that list alone. A
/// connection that names no host is refused.
final class ScopedTrust extends X509ExtendedTrustManager {

  private final Supplier<List<WebRoots>> lists;
  private final Map<Set<X509Certificate>, X509ExtendedTrustManager> managers = new HashMap<>();

  /// @param lists asked anew at each connection
  ScopedTrust(Supplier<List<WebRoots>> lists) {
    this.lists = lists;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    manager(engine.getPeerHost()).checkServerTrusted(chain, authType, engine);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    throw new CertificateException("only engines are used, which name their host");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("no host is named");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("this is no server");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    throw new CertificateException("this is no server");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("this is no server");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }

  private X509ExtendedTrustManager manager(@Nullable String host) throws CertificateException {
    if (host == null) {
      throw new CertificateException("no host is named");
    }
    Set<X509Certificate> roots = new LinkedHashSet<>();
    for (WebRoots web : lists.get()) {
      if (web.covers(host)) {
        roots.addAll(web.roots());
      }
    }
    synchronized (managers) {
      return managers.computeIfAbsent(roots, some -> WebTrust.manager(List.copyOf(some)));
    }
  }
}
