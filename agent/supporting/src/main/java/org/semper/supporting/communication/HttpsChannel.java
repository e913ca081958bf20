package org.semper.supporting.communication;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.X509ExtendedTrustManager;
import org.semper.supporting.crypto.WebRoots;

/// HTTPS to other parties: TLS 1.3 only, host names verified (RFC 9525), no redirects, no cookies, no credentials, answers
/// bounded in size and time. A proxy that the environment names ([EnvironmentProxy]), or else the platform's settings, hold for
/// everything but loopback.
public final class HttpsChannel implements Channel, Documents, AutoCloseable {

  /// Largest answer, in bytes.
  public static final int MAX_ANSWER = 1024 * 1024;

  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);
  private static final String JSON = "application/json";

  private final Supplier<X509ExtendedTrustManager> servers;
  private final Optional<ProxySelector> proxySettings;
  private Optional<HttpClient> client = Optional.empty();
  private boolean closed;

  /// @param webRoots trusted for every host besides the platform's certification authorities
  public HttpsChannel(List<X509Certificate> webRoots) {
    this(webRoots, proxySettings());
  }

  HttpsChannel(List<X509Certificate> webRoots, Optional<ProxySelector> proxySettings) {
    this(() -> WebTrust.manager(webRoots), proxySettings);
  }

  private HttpsChannel(
      Supplier<X509ExtendedTrustManager> servers, Optional<ProxySelector> proxySettings) {
    this.servers = servers;
    this.proxySettings = proxySettings;
  }

  /// A channel for which the web roots of each trust list count for that list's hosts alone.
  ///
  /// @param lists asked anew at each connection
  public static HttpsChannel scoped(Supplier<List<WebRoots>> lists) {
    return new HttpsChannel(() -> new ScopedTrust(lists), proxySettings());
  }

  /// A channel that believes any server, for documents that are authenticated by a signature and a fingerprint that came
  /// another way: who serves them does not matter. Nothing secret may be sent through it.
  public static HttpsChannel toAnyServer() {
    return new HttpsChannel(AnyServer::new, proxySettings());
  }

  private static Optional<ProxySelector> proxySettings() {
    return EnvironmentProxy.of(System.getenv())
        .or(() -> Optional.ofNullable(ProxySelector.getDefault()));
  }

  @Override
  public Answer post(URI destination, byte[] json, Duration deadline) {
    HttpRequest request =
        request(destination, deadline)
            .header("Content-Type", JSON)
            .header("Accept", JSON + ", " + ProblemJson.MEDIA_TYPE)
            .POST(BodyPublishers.ofByteArray(json))
            .build();
    try {
      return read(exchange(request, deadline));
    } catch (NotAnswered e) {
      return new Answer.Unanswered(e.reason());
    }
  }

  @Override
  public Optional<byte[]> get(URI source, String mediaType, Duration deadline) {
    return document(request(source, deadline).GET(), mediaType, deadline);
  }

  @Override
  public Optional<byte[]> post(
      URI destination, String contentType, byte[] question, String mediaType, Duration deadline) {
    HttpRequest.Builder request =
        request(destination, deadline)
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofByteArray(question));
    return document(request, mediaType, deadline);
  }

  /// Ends exchanges that are under way; their callers see them as unanswered.
  @Override
  public void close() {
    Optional<HttpClient> open = ended();
    open.ifPresent(HttpClient::shutdownNow);
    open.ifPresent(HttpClient::close);
  }

  private synchronized Optional<HttpClient> ended() {
    closed = true;
    return client;
  }

  /// Made for the first exchange: it reads all the platform's certification authorities, which nobody needs who only waits.
  private synchronized HttpClient client() throws NotAnswered {
    if (closed) {
      throw new NotAnswered(Answer.Cause.SILENT);
    }
    HttpClient open = client.orElseGet(this::newClient);
    client = Optional.of(open);
    return open;
  }

  private HttpClient newClient() {
    SSLParameters tls = new SSLParameters();
    tls.setProtocols(new String[] {"TLSv1.3"});
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .sslContext(WebTrust.context(servers.get()))
        .sslParameters(tls)
        .proxy(new LoopbackWithoutProxy(proxySettings))
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(LONGEST_CONNECT)
        .executor(Executors.newVirtualThreadPerTaskExecutor())
        .build();
  }

  private static HttpRequest.Builder request(URI destination, Duration deadline) {
    if (!"https".equals(destination.getScheme()) || destination.getRawUserInfo() != null) {
      throw new IllegalArgumentException("a destination is https and carries no credentials");
    }
    return HttpRequest.newBuilder(destination).timeout(deadline);
  }

  private Optional<byte[]> document(
      HttpRequest.Builder request, String mediaType, Duration deadline) {
    try {
      HttpResponse<byte[]> response =
          exchange(request.header("Accept", mediaType).build(), deadline);
      String sent = response.headers().firstValue("Content-Type").orElse("");
      return response.statusCode() == 200 && isMediaType(sent, mediaType)
          ? Optional.of(response.body())
          : Optional.empty();
    } catch (NotAnswered e) {
      return Optional.empty();
    }
  }

  private HttpResponse<byte[]> exchange(HttpRequest request, Duration deadline) throws NotAnswered {
    CompletableFuture<HttpResponse<byte[]>> exchange =
        client().sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_ANSWER));
    try {
      // The request's own timeout ends with the headers of the answer, this one with its last byte.
      return exchange.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw new NotAnswered(cause(Objects.requireNonNullElse(e.getCause(), e)));
    } catch (TimeoutException e) {
      exchange.cancel(true);
      throw new NotAnswered(Answer.Cause.SILENT);
    } catch (InterruptedException e) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      throw new NotAnswered(Answer.Cause.SILENT);
    }
  }

  private static Answer read(HttpResponse<byte[]> response) {
    String mediaType = response.headers().firstValue("Content-Type").orElse("");
    if (response.statusCode() == 200 && isMediaType(mediaType, JSON)) {
      return new Answer.Ok(response.body());
    }
    return isMediaType(mediaType, ProblemJson.MEDIA_TYPE)
        ? ProblemJson.read(response.statusCode(), response.body())
        : ProblemJson.of(response.statusCode());
  }

  private static boolean isMediaType(String header, String mediaType) {
    return header.split(";", 2)[0].strip().equalsIgnoreCase(mediaType);
  }

  private static Answer.Cause cause(Throwable reported) {
    return switch (reported) {
      case ConnectException _, HttpConnectTimeoutException _ -> Answer.Cause.UNREACHABLE;
      case SSLHandshakeException _ -> Answer.Cause.UNTRUSTED;
      case IOException _ -> Answer.Cause.SILENT;
      default -> throw new IllegalStateException("the HTTP client failed", reported);
    };
  }

  private static final class NotAnswered extends Exception {

    private static final long serialVersionUID = 1L;
    private final Answer.Cause reason;

    NotAnswered(Answer.Cause reason) {
      super(reason.name());
      this.reason = reason;
    }

    Answer.Cause reason() {
      return reason;
    }
  }
}
