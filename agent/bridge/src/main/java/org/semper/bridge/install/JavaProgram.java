package org.semper.bridge.install;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.semper.bridge.nativehost.NativeHost;

/// A Java program as this process was started, to be started again by others.
///
/// @param java the launcher of the JDK
/// @param classPath absolute paths
/// @param optionFile options of the JVM, one a line; empty for none
public record JavaProgram(Path java, List<Path> classPath, Optional<Path> optionFile) {

  /// Names the file with the JVM's options; set by whoever starts the agent.
  private static final String OPTION_FILE = "semper.options";

  public JavaProgram {
    classPath = List.copyOf(classPath);
  }

  /// Of this process.
  public static JavaProgram ofProcess() {
    String name = File.separatorChar == '\\' ? "java.exe" : "java";
    return new JavaProgram(
        Path.of(System.getProperty("java.home")).resolve("bin").resolve(name),
        Pattern.compile(Pattern.quote(File.pathSeparator))
            .splitAsStream(System.getProperty("java.class.path"))
            .map(entry -> Path.of(entry).toAbsolutePath())
            .toList(),
        Optional.ofNullable(System.getProperty(OPTION_FILE)).map(Path::of));
  }

  String joinedClassPath() {
    return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /// The one entry of the class path that the native host needs.
  Path nativeHostPath() {
    return Path.of(
        URI.create(
            NativeHost.class.getProtectionDomain().getCodeSource().getLocation().toString()));
  }
}
