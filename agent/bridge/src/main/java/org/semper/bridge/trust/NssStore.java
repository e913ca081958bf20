package org.semper.bridge.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.semper.bridge.platform.SystemTools;
import org.semper.bridge.platform.ToolFailed;
import org.semper.supporting.crypto.OwnerOnlyFile;

/// A certificate database of Mozilla's NSS, as Chromium's family on Linux and Firefox read it, through NSS's own `certutil`.
final class NssStore implements CertificateStore {

  private static final Pattern LISTED =
      Pattern.compile("(?m)^(" + BrowserTrust.KIND + ")\\s+\\S*,\\S*,\\S*\\s*$");

  /// One certificate in full: its fingerprint, then what it is trusted for.
  private static final Pattern FULL =
      Pattern.compile(
          "Fingerprint \\(SHA-256\\):\\s+([0-9A-F:]{95}).*?SSL Flags:(.*?)Email Flags:",
          Pattern.DOTALL);

  /// A file with no password in it: without one the tool asks at the terminal by itself, and leaves it without echo when it is
  /// ended.
  private static final String NO_PASSWORD = "/dev/null";

  private static final String WRONG_PASSWORD = "SEC_ERROR_BAD_PASSWORD";

  /// More of one name than anybody puts in; then something is wrong with the database.
  private static final int MOST_OF_A_NAME = 20;

  private final NssDatabase database;
  private final Path certutil;
  private final SystemTools tools;

  /// @param certutil the program
  NssStore(NssDatabase database, Path certutil, SystemTools tools) {
    this.database = database;
    this.certutil = certutil;
    this.tools = tools;
  }

  @Override
  public String browser() {
    return database.browser();
  }

  @Override
  public String place() {
    return database.folder().toString();
  }

  @Override
  public boolean isUsed() {
    return database.used();
  }

  @Override
  public List<StoredAuthority> authorities() throws ToolFailed {
    List<StoredAuthority> found = new ArrayList<>();
    if (exists()) {
      for (String name : names()) {
        Set<String> trusted = trusted(run("-L", "-n", name));
        for (X509Certificate each : PemCertificates.in(run("-L", "-n", name, "-a"))) {
          boolean isTrusted = trusted.contains(PemCertificates.fingerprint(each, "SHA-256"));
          found.add(new StoredAuthority(name, each, isTrusted));
        }
      }
    }
    return found;
  }

  @Override
  public void add(Path pem, String name) throws ToolFailed, IOException {
    if (!exists()) {
      OwnerOnlyFile.createFolder(database.folder());
      run("-N", "--empty-password");
    }
    boolean wasThere = names().contains(name);
    try {
      run("-A", "-t", "C,,", "-n", name, "-i", pem.toString(), "-f", NO_PASSWORD);
    } catch (ToolFailed e) {
      if (!wasThere) {
        // The certificate went in and the trust in it did not.
        remove(name);
      }
      throw String.valueOf(e.getMessage()).contains(WRONG_PASSWORD) ? locked() : e;
    }
  }

  private static ToolFailed locked() {
    return new ToolFailed(
        "It has a primary password, which is asked for in the browser alone. Take it away in the"
            + " browser's settings, run this again, and set it anew.");
  }

  /// Of several certificates of one name each run takes out one.
  @Override
  public void remove(String name) throws ToolFailed {
    for (int i = 0; i < MOST_OF_A_NAME && exists() && names().contains(name); i++) {
      run("-D", "-n", name, "-f", NO_PASSWORD);
    }
  }

  private boolean exists() {
    return Files.exists(database.folder().resolve("cert9.db"));
  }

  private Set<String> names() throws ToolFailed {
    return LISTED
        .matcher(run("-L"))
        .results()
        .map(line -> line.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> trusted(String printed) {
    Matcher full = FULL.matcher(printed);
    return full.results()
        .filter(certificate -> certificate.group(2).contains("Trusted CA"))
        .map(certificate -> certificate.group(1).replace(":", ""))
        .collect(Collectors.toUnmodifiableSet());
  }

  private String run(String... arguments) throws ToolFailed {
    return tools.run(
        Stream.concat(
                Stream.of(certutil.toString(), "-d", "sql:" + database.folder()),
                Stream.of(arguments))
            .toList());
  }
}
