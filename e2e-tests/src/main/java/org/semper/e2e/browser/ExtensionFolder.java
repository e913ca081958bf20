package org.semper.e2e.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/// The extension as it stands in the checkout, unpacked.
///
/// @param path folder with the manifest
public record ExtensionFolder(Path path) {

  /// The folder of this checkout.
  public static ExtensionFolder ofCheckout() {
    Path here = Path.of("").toAbsolutePath();
    for (Path folder = here; folder != null; folder = folder.getParent()) {
      Path candidate = folder.resolve("web-extension");
      if (Files.exists(candidate.resolve("manifest.json"))) {
        return new ExtensionFolder(candidate);
      }
    }
    throw new IllegalStateException("no web-extension folder above " + here);
  }

  /// The id Chromium derives from the manifest's `key`: the first 32 hexadecimal digits of its SHA-256, as letters a to p.
  public String chromiumId() throws IOException {
    String key =
        JsonMapper.shared()
            .readTree(Files.readAllBytes(path.resolve("manifest.json")))
            .get("key")
            .stringValue();
    StringBuilder id = new StringBuilder();
    for (byte b : sha256(Base64.getDecoder().decode(key))) {
      id.append((char) ('a' + ((b >> 4) & 0xf))).append((char) ('a' + (b & 0xf)));
    }
    return id.substring(0, 32);
  }

  private static byte[] sha256(byte[] input) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(input);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
