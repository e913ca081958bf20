package org.semper.fuzz;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Jazzer on one target, as a process of its own. The corpus it grows stays in the folder for the next time.
///
/// @param folder of this target
record Campaign(Target target, Path folder) {

  private static final Pattern DONE = Pattern.compile("Done (\\d+) runs in (\\d+) second");
  private static final Pattern COVERAGE = Pattern.compile("cov: (\\d+)");

  /// Longest time for one input, in seconds.
  private static final int HANG = 5;

  /// @return whether nothing was found
  boolean run(int seconds) throws IOException, InterruptedException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    seed(corpus);
    Process jazzer =
        new ProcessBuilder(command(corpus, seconds))
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .start();
    String coverage = "0";
    String runs = "no";
    Path log = folder.resolve("log");
    try (BufferedReader lines = jazzer.inputReader(StandardCharsets.UTF_8);
        var kept = Files.newBufferedWriter(log)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        kept.write(line);
        kept.newLine();
        coverage = found(COVERAGE, line, coverage);
        runs = found(DONE, line, runs);
      }
    }
    boolean clean = jazzer.waitFor() == 0;
    System.out.printf(
        "%-10s %s runs in %d s, coverage %s, %s%n",
        target.label(),
        runs,
        seconds,
        coverage,
        clean ? "nothing found" : "FOUND SOMETHING: " + log + " and the input beside it");
    return clean;
  }

  private void seed(Path corpus) throws IOException {
    int number = 0;
    for (byte[] seed : Seeds.of(target)) {
      Files.write(corpus.resolve("seed-" + number++), seed);
    }
  }

  private List<String> command(Path corpus, int seconds) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+EnableDynamicAgentLoading",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-Xmx1g",
        "-cp",
        System.getProperty("java.class.path"),
        "com.code_intelligence.jazzer.Jazzer",
        "--target_class=" + Entry.class.getName(),
        "--target_args=" + target.label(),
        "--instrumentation_includes=org.semper.**:org.jsoup.**",
        "--reproducer_path=" + folder,
        "-artifact_prefix=" + folder + "/",
        "-max_total_time=" + seconds,
        "-timeout=" + HANG,
        "-rss_limit_mb=4096",
        "-max_len=65536",
        corpus.toString());
  }

  private static String found(Pattern pattern, String line, String before) {
    Matcher matcher = pattern.matcher(line);
    return matcher.find() ? matcher.group(1) : before;
  }
}
