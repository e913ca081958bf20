package org.semper.e2e.jvm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Command lines of JVMs that run what this JVM has on its class path, as the launcher runs the agent: small, with the quick
/// compiler alone, and with the classes that the first run of the same kind left in an archive when it ended (JEP 350).
public final class QuickJvm {

  private static final Path TARGET =
      Path.of(QuickJvm.class.getProtectionDomain().getCodeSource().getLocation().getPath())
          .resolveSibling("")
          .toAbsolutePath();
  private static final Path OPTIONS = TARGET.resolve("../../agent/app/agent.options").normalize();
  private static final ClassArchives ARCHIVES = ClassArchives.in(TARGET.resolve("class-archives"));

  private QuickJvm() {}

  /// A process whose output has its errors in it.
  ///
  /// @param kind runs that load much the same classes have one archive, of this name
  /// @param environment replaces the variables of the same name; the JVM is at home in its HOME
  /// @param options of the JVM, further ones
  /// @param mainAndArguments class and its arguments
  public static ProcessBuilder builder(
      String kind,
      Map<String, String> environment,
      List<String> options,
      List<String> mainAndArguments) {
    List<String> all = new ArrayList<>(options);
    all.add("-Duser.home=" + environment.getOrDefault("HOME", System.getProperty("user.home")));
    ProcessBuilder builder =
        new ProcessBuilder(command(kind, all, mainAndArguments)).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return builder;
  }

  /// Whether a run of that kind has left its classes already.
  public static boolean hasArchive(String kind) {
    return Files.exists(ARCHIVES.of(kind));
  }

  /// @param kind runs that load much the same classes have one archive, of this name
  /// @param options of the JVM, further ones
  /// @param mainAndArguments class and its arguments
  public static List<String> command(
      String kind, List<String> options, List<String> mainAndArguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "@" + OPTIONS,
            "-Duser.language=en",
            "-XX:+AutoCreateSharedArchive",
            "-XX:SharedArchiveFile=" + ARCHIVES.of(kind),
            "-Xlog:cds=off",
            "-Xlog:cds+dynamic=off"));
    command.addAll(options);
    command.addAll(List.of("-cp", ARCHIVES.classPath().joined()));
    command.addAll(mainAndArguments);
    return command;
  }
}
