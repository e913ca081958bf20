package org.semper.shop.storefront.desk;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/// Somebody at the desk's pages, with or without its cookie.
///
/// @param cookie sent with each request; empty for none
record Merchant(HttpClient client, String address, String cookie) {

  /// Opens the desk with a link.
  static Merchant opening(HttpClient client, ServedDesk desk) throws Exception {
    HttpResponse<String> opened =
        client.send(
            HttpRequest.newBuilder(URI.create(desk.link())).build(), BodyHandlers.ofString());
    String cookie = opened.headers().firstValue("set-cookie").orElseThrow();
    return new Merchant(client, desk.address(), cookie.substring(0, cookie.indexOf(';')));
  }

  Merchant withCookie(String other) {
    return new Merchant(client, address, other);
  }

  HttpResponse<String> get(String path) throws Exception {
    return client.send(request(path).build(), BodyHandlers.ofString());
  }

  /// As the desk's own form sends it.
  HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
    return post(path, fields, address);
  }

  HttpResponse<String> post(String path, Map<String, String> fields, String origin)
      throws Exception {
    return client.send(
        request(path).header("Origin", origin).POST(form(fields)).build(), BodyHandlers.ofString());
  }

  /// A form whose sender is not named.
  HttpResponse<String> postWithoutOrigin(String path, Map<String, String> fields) throws Exception {
    return client.send(request(path).POST(form(fields)).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Cookie", cookie);
  }

  private static HttpRequest.BodyPublisher form(Map<String, String> fields) {
    return HttpRequest.BodyPublishers.ofString(
        fields.entrySet().stream()
            .map(field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&")));
  }
}
