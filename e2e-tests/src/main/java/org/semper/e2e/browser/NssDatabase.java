package org.semper.e2e.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A certificate database of Mozilla's NSS, as Chromium and Firefox read it.
public final class NssDatabase {

  private final Path folder;

  private NssDatabase(Path folder) {
    this.folder = folder;
  }

  /// Chromium's database below a HOME.
  public static NssDatabase ofHome(Path home) throws IOException {
    return in(home.resolve(".pki/nssdb"));
  }

  /// A database in any folder, such as a Firefox profile; made if missing.
  public static NssDatabase in(Path folder) throws IOException {
    NssDatabase database = new NssDatabase(folder);
    Files.createDirectories(folder);
    if (!Files.exists(folder.resolve("cert9.db"))) {
      database.certutil("-N", "--empty-password");
    }
    return database;
  }

  /// Trusts an authority for web servers.
  ///
  /// @param pem file with its certificate
  public void trust(String name, Path pem) throws IOException {
    certutil("-A", "-t", "C,,", "-n", name, "-i", pem.toString());
  }

  /// Takes the trust in an authority back and leaves its certificate there.
  public void distrust(String name) throws IOException {
    certutil("-M", "-t", ",,", "-n", name);
  }

  /// Names and trust of all that is in it, a line each.
  public String listed() throws IOException {
    return certutil("-L");
  }

  private String certutil(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("certutil", "-d", "sql:" + folder));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException("certutil failed on " + folder + ": " + output);
      }
      return output;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while certutil ran", e);
    }
  }
}
