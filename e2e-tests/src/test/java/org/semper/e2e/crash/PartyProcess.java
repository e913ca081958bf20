package org.semper.e2e.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.semper.e2e.jvm.QuickJvm;

/// A party that runs in a process of its own and can be killed.
final class PartyProcess implements Party {

  /// What a party reports unasked.
  record Report(PartyProcess party, String text) {}

  private static final int PATIENCE_SECONDS = 60;
  private static final String GONE = "gone";

  private final String role;
  private final Path log;
  private final BlockingQueue<Report> reports;
  private final BlockingQueue<String> answers = new ArrayBlockingQueue<>(4);
  private final Process process;
  private final PrintWriter orders;

  private PartyProcess(String role, Path folder, BlockingQueue<Report> reports) throws IOException {
    this.role = role;
    this.log = folder.resolve("process.log");
    this.reports = reports;
    this.process =
        new ProcessBuilder(command(role, folder))
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    this.orders = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    Thread.ofPlatform().daemon().name(role + "'s output").start(this::readOutput);
  }

  /// Starts it and waits until it is ready.
  static PartyProcess start(String role, Path folder, BlockingQueue<Report> reports)
      throws IOException {
    PartyProcess party = new PartyProcess(role, folder, reports);
    party.answer();
    return party;
  }

  String role() {
    return role;
  }

  /// Halts it at one of its next steps.
  ///
  /// @param step 1 for the next one
  void haltAt(int step, Side side) {
    tell("halt", step + " " + side);
  }

  /// The steps it took since it was told where to halt.
  List<String> steps() {
    return List.of(tell("steps", "").split(";", -1));
  }

  /// Kills it: SIGKILL, nothing is finished or written.
  void kill() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public String tell(String order, String argument) {
    orders.println(order + " " + argument);
    return answer();
  }

  /// Lets it end by itself, so that it leaves its classes to those that start later.
  @Override
  public void close() {
    orders.close();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private String answer() {
    try {
      String answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (answer == null || answer.equals(GONE)) {
        throw new AssertionError(role + " does not answer: " + lastWords());
      }
      return answer;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private String lastWords() {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readOutput() {
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      String line = output.readLine();
      while (line != null) {
        if (line.startsWith("! ")) {
          reports.add(new Report(this, line.substring(2)));
        } else if (line.startsWith("= ")) {
          answers.add(line.substring(2));
        }
        line = output.readLine();
      }
    } catch (IOException e) {
      // The process was killed.
    }
    answers.offer(GONE);
  }

  private static List<String> command(String role, Path folder) {
    return QuickJvm.command(
        role,
        List.of("-Djava.awt.headless=true"),
        List.of(PartyMain.class.getName(), role, folder.toString()));
  }
}
