package org.semper.bridge.trust;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import org.semper.bridge.platform.Account;
import org.semper.bridge.platform.SystemTools;
import org.semper.bridge.platform.ToolFailed;

/// The owner's own root store of Windows, by which Chromium's family goes, and Firefox unless told otherwise; changed with
/// Windows' `certutil`. Windows asks the owner to confirm what goes in and out.
final class WindowsRootStore implements CertificateStore {

  private final Account account;
  private final SystemTools tools;

  WindowsRootStore(Account account, SystemTools tools) {
    this.account = account;
    this.tools = tools;
  }

  @Override
  public String browser() {
    return "All browsers";
  }

  @Override
  public String place() {
    return "Cert:\\CurrentUser\\Root";
  }

  @Override
  public boolean isUsed() {
    return true;
  }

  /// What is in this store is trusted.
  @Override
  public List<StoredAuthority> authorities() throws ToolFailed {
    return certificates(BrowserTrust.PREFIX).stream()
        .map(each -> new StoredAuthority(PemCertificates.name(each), each, true))
        .toList();
  }

  @Override
  public void add(Path pem, String name) throws ToolFailed {
    certutil("-addstore", pem.toString());
  }

  @Override
  public void remove(String name) throws ToolFailed {
    for (X509Certificate each : certificates(name)) {
      certutil("-delstore", PemCertificates.fingerprint(each, "SHA-1"));
    }
  }

  /// Printed the same whatever language Windows speaks.
  private List<X509Certificate> certificates(String name) throws ToolFailed {
    return PemCertificates.in(
        tools.run(
            List.of(
                account.systemProgram("WindowsPowerShell/v1.0/powershell.exe").toString(),
                "-NoProfile",
                "-NonInteractive",
                "-Command",
                ("Get-ChildItem Cert:\\CurrentUser\\Root | Where-Object Subject -like 'CN=%s*' | ForEach-Object {"
                        + " '-----BEGIN CERTIFICATE-----';"
                        + " [Convert]::ToBase64String($_.RawData, 'InsertLineBreaks');"
                        + " '-----END CERTIFICATE-----' }")
                    .formatted(name))));
  }

  private void certutil(String act, String what) throws ToolFailed {
    tools.run(
        List.of(account.systemProgram("certutil.exe").toString(), "-user", act, "Root", what));
  }
}
