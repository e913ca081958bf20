package org.semper.supporting.failure;

import java.awt.AWTException;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/// Prints, at the moment at which a test fails, what there is to see: the threads, what the processes it started last wrote, and where the
/// picture of the display is. Found by itself in every module that has this jar of tests.
public final class FailureReport
    implements TestExecutionExceptionHandler, LifecycleMethodExecutionExceptionHandler {

  private static final int LINES = 40;
  private static final Path PICTURES = Path.of("target", "failures");

  private final PrintStream out;

  /// As JUnit makes it.
  public FailureReport() {
    this(System.out);
  }

  FailureReport(PrintStream out) {
    this.out = out;
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    report(name(context));
    throw failure;
  }

  @Override
  public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    report(name(context));
    throw failure;
  }

  @Override
  public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    report(name(context));
    throw failure;
  }

  /// @param test names the picture
  void report(String test) {
    out.println("=== what there was to see when " + test + " failed");
    Thread.getAllStackTraces().forEach(this::print);
    try (Stream<ProcessHandle> processes = ProcessHandle.current().descendants()) {
      processes.forEach(this::print);
    }
    picture(test);
    out.println("=== end of what there was to see");
  }

  private static String name(ExtensionContext context) {
    String type = context.getTestClass().map(Class::getSimpleName).orElse("");
    return context.getTestMethod().map(method -> type + "." + method.getName()).orElse(type);
  }

  private void print(Thread thread, StackTraceElement[] stack) {
    out.println("\"" + thread.getName() + "\" " + thread.getState());
    for (StackTraceElement element : stack) {
      out.println("    at " + element);
    }
  }

  /// The end of what a process wrote to its output, if that is a file.
  private void print(ProcessHandle process) {
    String command = process.info().command().orElse("a process");
    try {
      Path output = Path.of("/proc", Long.toString(process.pid()), "fd", "1").toRealPath();
      if (Files.isRegularFile(output)) {
        List<String> lines = Files.readAllLines(output, StandardCharsets.ISO_8859_1);
        out.println("--- " + command + " last wrote to " + output);
        lines.subList(Math.max(0, lines.size() - LINES), lines.size()).forEach(out::println);
      }
    } catch (IOException e) {
      out.println("--- " + command + " wrote to no file");
    }
  }

  private void picture(String test) {
    if (GraphicsEnvironment.isHeadless()) {
      return;
    }
    Path file = PICTURES.resolve(test + ".png").toAbsolutePath();
    try {
      Files.createDirectories(PICTURES);
      Rectangle screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
      ImageIO.write(new Robot().createScreenCapture(screen), "png", file.toFile());
      out.println("--- the display: " + file);
    } catch (AWTException | IOException e) {
      out.println("--- the display cannot be seen: " + e.getMessage());
    }
  }
}
