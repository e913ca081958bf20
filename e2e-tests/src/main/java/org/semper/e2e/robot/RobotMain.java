package org.semper.e2e.robot;

import java.awt.AWTException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeoutException;
import org.semper.app.Main;

/// The other end of [RobotHands]: starts the agent's own `main` and obeys one instruction a line from standard input.
///
/// An instruction is a word and its arguments, separated by tabs; the answer is `ok` or `failed`, a tab and a text in base64,
/// marked so that it is told apart from what the agent prints.
public final class RobotMain {

  static final String MARK = "robot\t";

  private RobotMain() {}

  public static void main(String[] arguments) throws IOException, AWTException {
    PrintStream answers = System.out;
    Thread.ofPlatform().name("agent").start(() -> Main.main(arguments));
    WindowRobot robot = new WindowRobot();
    BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = input.readLine(); line != null; line = input.readLine()) {
      answers.println(MARK + obey(robot, line.split("\t", -1)));
      answers.flush();
    }
    System.exit(0);
  }

  private static String obey(WindowRobot robot, String[] words) {
    try {
      return "ok\t" + encode(act(robot, words));
    } catch (TimeoutException | IOException | IllegalArgumentException | IllegalStateException e) {
      return "failed\t" + encode(e.getMessage() + "\nSeen:\n" + robot.describe());
    }
  }

  private static String act(WindowRobot robot, String[] words)
      throws TimeoutException, IOException {
    Duration patience = Duration.ofMillis(Long.parseLong(words[1]));
    switch (words[0]) {
      case "click" -> {
        return Long.toString(robot.click(words[2], patience));
      }
      case "appears" -> {
        return Long.toString(robot.appears(words[2], patience));
      }
      case "leave" -> robot.leave(words[2], patience);
      case "leaveBy" -> robot.leaveBy(words[2], words[3], patience);
      case "pointAt" -> robot.pointAt(words[2], patience);
      case "blindly" -> robot.actBlindlyUntil(words[2], patience);
      case "disappears" -> robot.disappears(words[2], patience);
      case "waitFor" -> robot.waitUntilEnabled(words[2], patience);
      case "type" -> robot.type(words[2], words[3], patience);
      case "key" -> robot.key(words[2]);
      case "see" -> {
        return robot.see(words[2], patience);
      }
      case "everything" -> {
        return robot.describe();
      }
      case "picture" -> robot.picture(Path.of(words[2]));
      default -> throw new IllegalArgumentException("unknown instruction " + words[0]);
    }
    return "";
  }

  private static String encode(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
