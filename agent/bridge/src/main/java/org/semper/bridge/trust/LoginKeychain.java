package org.semper.bridge.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.semper.bridge.platform.SystemTools;
import org.semper.bridge.platform.ToolFailed;
import org.semper.supporting.crypto.Pem;

/// The login keychain of macOS, by which Safari and Chromium's family go, and Firefox unless told otherwise; changed with
/// `security`. Trust is the owner's alone and for TLS alone; macOS asks the owner to confirm it.
final class LoginKeychain implements CertificateStore {

  private static final String SECURITY = "/usr/bin/security";

  private final Path keychain;
  private final SystemTools tools;

  /// @param home the owner's
  LoginKeychain(Path home, SystemTools tools) {
    this.keychain = home.resolve("Library/Keychains/login.keychain-db");
    this.tools = tools;
  }

  @Override
  public String browser() {
    return "All browsers";
  }

  @Override
  public String place() {
    return keychain.toString();
  }

  @Override
  public boolean isUsed() {
    return true;
  }

  @Override
  public List<StoredAuthority> authorities() throws ToolFailed {
    List<X509Certificate> certificates = certificates(BrowserTrust.PREFIX);
    if (certificates.isEmpty()) {
      return List.of();
    }
    String settings = trustSettings();
    List<StoredAuthority> found = new ArrayList<>();
    for (X509Certificate each : certificates) {
      String name = PemCertificates.name(each);
      boolean trusted =
          Pattern.compile("(?m)^Cert \\d+: " + Pattern.quote(name) + "\\s*$")
              .matcher(settings)
              .find();
      found.add(new StoredAuthority(name, each, trusted));
    }
    return found;
  }

  @Override
  public void add(Path pem, String name) throws ToolFailed {
    run("add-trusted-cert", "-r", "trustRoot", "-p", "ssl", "-k", place(), pem.toString());
  }

  @Override
  public void remove(String name) throws ToolFailed {
    String settings = trustSettings();
    for (X509Certificate each : certificates(name)) {
      if (settings.contains(name)) {
        distrust(each);
      }
      run("delete-certificate", "-Z", PemCertificates.fingerprint(each, "SHA-1"), place());
    }
  }

  private void distrust(X509Certificate certificate) throws ToolFailed {
    try {
      Path pem = Files.createTempFile("semper-authority", ".pem");
      try {
        Files.writeString(pem, Pem.certificate(certificate));
        run("remove-trusted-cert", pem.toString());
      } finally {
        Files.delete(pem);
      }
    } catch (IOException e) {
      throw new ToolFailed(String.valueOf(e.getMessage()));
    }
  }

  /// Finding nothing is a failure to `security`.
  private List<X509Certificate> certificates(String name) throws ToolFailed {
    String printed;
    try {
      printed = run("find-certificate", "-a", "-c", name, "-p", place());
    } catch (ToolFailed e) {
      return List.of();
    }
    return PemCertificates.in(printed);
  }

  /// The owner's own settings; having none is a failure to `security`.
  private String trustSettings() {
    try {
      return run("dump-trust-settings");
    } catch (ToolFailed e) {
      return "";
    }
  }

  private String run(String... arguments) throws ToolFailed {
    List<String> command = new ArrayList<>(List.of(SECURITY));
    command.addAll(List.of(arguments));
    return tools.run(command);
  }
}
