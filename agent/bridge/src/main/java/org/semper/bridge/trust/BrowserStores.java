package org.semper.bridge.trust;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.semper.bridge.platform.Account;
import org.semper.bridge.platform.SystemTools;

/// The certificate stores of an owner's browsers, as the platform keeps them.
final class BrowserStores {

  private BrowserStores() {}

  /// @throws TrustUnavailable if the program that changes them is missing
  static List<CertificateStore> of(Account account, SystemTools tools)
      throws TrustUnavailable, IOException {
    return switch (account.platform()) {
      case LINUX -> databases(account, tools);
      case MAC -> List.of(new LoginKeychain(account.home(), tools));
      case WINDOWS -> List.of(new WindowsRootStore(account, tools));
    };
  }

  private static List<CertificateStore> databases(Account account, SystemTools tools)
      throws TrustUnavailable, IOException {
    Path certutil =
        account
            .program("certutil")
            .orElseThrow(() ->
                new TrustUnavailable(
                    "The program certutil is missing: install the package libnss3-tools (elsewhere"
                        + " nss-tools or nss)."));
    return new BrowserDatabases(account)
        .all().stream()
            .<CertificateStore>map(database -> new NssStore(database, certutil, tools))
            .toList();
  }
}
