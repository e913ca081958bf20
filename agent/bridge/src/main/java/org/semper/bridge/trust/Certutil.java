package org.semper.bridge.trust;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// NSS's own tool for certificate databases, from the package `libnss3-tools` (`nss-tools`, `nss`).
final class Certutil {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));

  private final Path program;

  private Certutil(Path program) {
    this.program = program;
  }

  /// @param environment whose `PATH` is searched
  static Certutil find(Map<String, String> environment) throws TrustUnavailable {
    return SEPARATOR
        .splitAsStream(environment.getOrDefault("PATH", ""))
        .map(folder -> Path.of(folder).resolve("certutil"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Certutil::new)
        .orElseThrow(() ->
            new TrustUnavailable(
                "The program certutil is missing: install the package libnss3-tools."));
  }

  /// @param database folder of the NSS database
  /// @return what it printed
  /// @throws CertutilFailed if it did not succeed or did not end; it is never asked for a password
  String run(Path database, String... arguments) throws CertutilFailed {
    List<String> command =
        Stream.concat(Stream.of(program.toString(), "-d", "sql:" + database), Stream.of(arguments))
            .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
    try {
      Path output = Files.createTempFile("semper-certutil", ".txt");
      try {
        int exit = exitCode(command, output);
        String text = Files.readString(output, StandardCharsets.UTF_8);
        if (exit != 0) {
          throw new CertutilFailed(text.strip());
        }
        return text;
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new CertutilFailed(String.valueOf(e.getMessage()));
    }
  }

  private static int exitCode(List<String> command, Path output) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(output.toFile()))
            .start();
    process.getOutputStream().close();
    try {
      if (process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return process.exitValue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    throw new IOException("certutil did not end");
  }
}
