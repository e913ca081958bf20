package org.semper.tinguin;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.Point;
import java.awt.Robot;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// A person in front of the screen: sees components by their names, waits, clicks and types.
public final class Screen {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  private final Robot robot;

  public Screen() throws AWTException {
    robot = new Robot();
    robot.setAutoDelay(20);
  }

  /// Waits for a component that can be seen.
  public Component find(String name) throws InterruptedException {
    return await(name, () -> shown().filter(part -> name.equals(part.getName())).findFirst());
  }

  public boolean sees(String name) throws InterruptedException {
    return onEventThread(() -> shown().anyMatch(part -> name.equals(part.getName())));
  }

  /// Waits for a text in an accessible name.
  public Component text(String part) throws InterruptedException {
    return await(
        part, () -> shown().filter(seen -> accessibleName(seen).contains(part)).findFirst());
  }

  public void click(String name) throws InterruptedException {
    Component target = find(name);
    await(name + " enabled", () -> target.isEnabled() ? Optional.of(target) : Optional.empty());
    press(target);
  }

  /// Clicks whether or not the component is enabled.
  public void press(Component target) throws InterruptedException {
    Point at = onEventThread(target::getLocationOnScreen);
    robot.mouseMove(at.x + target.getWidth() / 2, at.y + target.getHeight() / 2);
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
  }

  /// Presses and releases keys, the first held while the others are typed.
  public void keys(int... codes) {
    for (int code : codes) {
      robot.keyPress(code);
    }
    for (int i = codes.length - 1; i >= 0; i--) {
      robot.keyRelease(codes[i]);
    }
  }

  /// Saves what the window shows.
  public void photograph(File file) throws InterruptedException, IOException {
    Window window = await("a window", () -> windows().findFirst());
    robot.waitForIdle();
    BufferedImage picture = onEventThread(() -> robot.createScreenCapture(window.getBounds()));
    file.getParentFile().mkdirs();
    ImageIO.write(picture, "png", file);
  }

  public <T> T await(String what, Supplier<Optional<T>> condition) throws InterruptedException {
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (System.nanoTime() < end) {
      Optional<T> found = onEventThread(condition::get);
      if (found.isPresent()) {
        return found.get();
      }
      robot.delay(20);
    }
    throw new AssertionError("not seen in time: " + what);
  }

  public static <T> T onEventThread(Callable<T> question) throws InterruptedException {
    FutureTask<T> task = new FutureTask<>(question);
    EventQueue.invokeLater(task);
    try {
      return task.get();
    } catch (java.util.concurrent.ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
  }

  public static Stream<Component> within(Container container) {
    return Arrays.stream(container.getComponents())
        .flatMap(part ->
            part instanceof Container inner
                ? Stream.concat(Stream.of(part), within(inner))
                : Stream.of(part));
  }

  private static Stream<Component> shown() {
    return windows().flatMap(Screen::within).filter(Component::isShowing);
  }

  private static Stream<Window> windows() {
    return Arrays.stream(Window.getWindows())
        .filter(window -> window instanceof Frame && window.isShowing());
  }

  private static String accessibleName(Component part) {
    return Optional.ofNullable(part.getAccessibleContext())
        .map(javax.accessibility.AccessibleContext::getAccessibleName)
        .orElse("");
  }
}
