package org.semper.e2e.robot;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.IllegalComponentStateException;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.semper.e2e.robot.AccessibleTree.Node;

/// Reads this JVM's windows through accessibility and presses what a person could press.
final class WindowRobot {

  private static final int PAUSE_MILLIS = 40;
  private static final int GLANCE_MILLIS = 2;

  private final Robot robot;

  WindowRobot() throws AWTException {
    robot = new Robot();
    robot.setAutoDelay(3);
  }

  /// Waits until something of this name shows and is enabled, and its place has settled; then clicks its middle.
  ///
  /// @return when, as [System#nanoTime]
  long click(String name, Duration patience) throws TimeoutException {
    pointAt(name, patience);
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    long clicked = System.nanoTime();
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    robot.waitForIdle();
    return clicked;
  }

  /// Clicks like [#click] and waits until the very component that was clicked is off the screen: what it was pressed for has
  /// happened then. One of the same name in the next question is another component.
  void leave(String name, Duration patience) throws TimeoutException {
    settledPlace(name, patience);
    Component pressed = component(name);
    click(name, patience);
    waitUntilGone(pressed, name, patience);
  }

  /// Presses a key and waits, likewise, until the component of this name that shows now is off the screen.
  void leaveBy(String keyName, String name, Duration patience) throws TimeoutException {
    appears(name, patience);
    Component left = component(name);
    key(keyName);
    waitUntilGone(left, name, patience);
  }

  /// Waits like [#click] and lays the pointer there.
  void pointAt(String name, Duration patience) throws TimeoutException {
    Rectangle place = settledPlace(name, patience);
    robot.mouseMove((int) place.getCenterX(), (int) place.getCenterY());
  }

  /// Clicks where the pointer is and types Enter and Space, until something of this name shows, and once more then.
  void actBlindlyUntil(String name, Duration patience) throws TimeoutException {
    waitFor(
        "\"" + name + "\" to show",
        () -> {
          boolean shows = shows(name);
          robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
          robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
          press(KeyEvent.VK_ENTER);
          press(KeyEvent.VK_SPACE);
          return shows;
        },
        patience,
        GLANCE_MILLIS);
    robot.waitForIdle();
  }

  /// Waits until something of this name shows and what shows has been painted.
  ///
  /// @return when, as [System#nanoTime]
  long appears(String name, Duration patience) throws TimeoutException {
    waitFor("\"" + name + "\" to show", () -> shows(name), patience, GLANCE_MILLIS);
    return onEventThread(() -> {
      Toolkit.getDefaultToolkit().sync();
      return System.nanoTime();
    });
  }

  /// Waits until nothing of this name shows.
  void disappears(String name, Duration patience) throws TimeoutException {
    waitFor("\"" + name + "\" to go", () -> !shows(name), patience, GLANCE_MILLIS);
  }

  /// Waits until something of this name shows, is enabled, and does not move.
  void waitUntilEnabled(String name, Duration patience) throws TimeoutException {
    settledPlace(name, patience);
  }

  /// Clicks the field of this name, empties it and types; keys of a US keyboard only.
  void type(String name, String text, Duration patience) throws TimeoutException {
    click(name, patience);
    waitFor(name + " to have the focus", () -> hasFocus(name), patience);
    chord(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
    press(KeyEvent.VK_DELETE);
    text.chars().forEach(c -> typeCharacter((char) c));
    robot.waitForIdle();
  }

  /// Presses one key by its name in [KeyEvent], such as `ESCAPE`.
  void key(String keyName) {
    try {
      press(KeyEvent.class.getField("VK_" + keyName).getInt(null));
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("no such key: " + keyName, e);
    }
    robot.waitForIdle();
  }

  /// Waits until something shows whose name or text contains the words.
  ///
  /// @return its text
  String see(String words, Duration patience) throws TimeoutException {
    AtomicReference<String> seen = new AtomicReference<>("");
    waitFor(
        "\"" + words + "\" to be seen",
        () -> {
          Optional<String> text = textWith(words);
          text.ifPresent(seen::set);
          return text.isPresent();
        },
        patience);
    return seen.get();
  }

  /// Everything that shows, a line each: role, name, text, and whether it is enabled.
  String describe() {
    return onEventThread(() ->
        AccessibleTree.nodes()
            .filter(node -> node.isShowing() && !(node.name().isEmpty() && node.text().isEmpty()))
            .map(node ->
                "%s|%s|%s|%s"
                    .formatted(
                        node.role(), node.name(), node.text().replace('\n', ' '), node.isEnabled()))
            .collect(Collectors.joining("\n")));
  }

  /// A picture of the front window alone.
  void picture(Path file) throws IOException {
    Rectangle area =
        onEventThread(() -> {
          for (Window window : Window.getWindows()) {
            if (window.isShowing()) {
              return new Rectangle(window.getLocationOnScreen(), window.getSize());
            }
          }
          throw new IllegalStateException("no window shows");
        });
    ImageIO.write(robot.createScreenCapture(area), "png", file.toFile());
  }

  /// No-break spaces, which locales put into amounts, as the spaces they look like.
  private static String plain(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  private Rectangle settledPlace(String name, Duration patience) throws TimeoutException {
    AtomicReference<Rectangle> place = new AtomicReference<>(new Rectangle());
    waitFor(
        "\"" + name + "\" to be enabled",
        () -> {
          Rectangle now = place(name).orElseGet(Rectangle::new);
          return !now.isEmpty() && now.equals(place.getAndSet(now));
        },
        patience);
    return place.get();
  }

  private Optional<Rectangle> place(String name) {
    return onEventThread(() ->
        AccessibleTree.nodes()
            .filter(node -> node.name().equals(name) && node.isOperable())
            .flatMap(node -> node.component().stream())
            .flatMap(component -> visibleArea(component).stream())
            .findFirst());
  }

  private static Optional<Rectangle> visibleArea(Component component) {
    try {
      Point corner = component.getLocationOnScreen();
      Dimension size = component.getSize();
      return Optional.of(new Rectangle(corner, size));
    } catch (IllegalComponentStateException e) {
      return Optional.empty();
    }
  }

  /// What has this name and shows now.
  private Component component(String name) {
    return onEventThread(() ->
        AccessibleTree.nodes()
            .filter(node -> node.name().equals(name) && node.isShowing())
            .flatMap(node -> node.component().stream())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("\"" + name + "\" has just gone")));
  }

  private void waitUntilGone(Component component, String name, Duration patience)
      throws TimeoutException {
    waitFor("\"" + name + "\" to go", () -> !onEventThread(component::isShowing), patience);
  }

  private boolean hasFocus(String name) {
    return onEventThread(() ->
        AccessibleTree.nodes()
            .filter(node -> node.name().equals(name))
            .flatMap(node -> node.component().stream())
            .anyMatch(Component::isFocusOwner));
  }

  private boolean shows(String name) {
    return onEventThread(() ->
        AccessibleTree.nodes().anyMatch(node -> node.name().equals(name) && node.isShowing()));
  }

  private Optional<String> textWith(String words) {
    return onEventThread(() ->
        AccessibleTree.nodes()
            .filter(Node::isShowing)
            .map(node -> plain(node.text()))
            .filter(text -> text.contains(words))
            .findFirst());
  }

  private void waitFor(String what, Supplier<Boolean> condition, Duration patience)
      throws TimeoutException {
    waitFor(what, condition, patience, PAUSE_MILLIS);
  }

  private void waitFor(String what, Supplier<Boolean> condition, Duration patience, int pauseMillis)
      throws TimeoutException {
    long end = System.nanoTime() + patience.toNanos();
    while (!condition.get()) {
      if (System.nanoTime() > end) {
        throw new TimeoutException("waited " + patience.toSeconds() + " s for " + what);
      }
      robot.delay(pauseMillis);
    }
  }

  private void typeCharacter(char c) {
    int code = KeyEvent.getExtendedKeyCodeForChar(c);
    if (Character.isUpperCase(c)) {
      chord(KeyEvent.VK_SHIFT, code);
    } else if (c < 128 && (Character.isLetterOrDigit(c) || " -=,./;'[]\\`".indexOf(c) >= 0)) {
      press(code);
    } else {
      chord(KeyEvent.VK_SHIFT, shifted(c));
    }
  }

  private static int shifted(char c) {
    String plain = "1234567890-=/;'";
    String shifted = "!@#$%^&*()_+?:\"";
    int index = shifted.indexOf(c);
    if (index < 0) {
      throw new IllegalArgumentException("not on a US keyboard: U+" + Integer.toHexString(c));
    }
    return KeyEvent.getExtendedKeyCodeForChar(plain.charAt(index));
  }

  private void chord(int modifier, int key) {
    robot.keyPress(modifier);
    press(key);
    robot.keyRelease(modifier);
  }

  private void press(int key) {
    robot.keyPress(key);
    robot.keyRelease(key);
  }

  private static <T> T onEventThread(Supplier<T> work) {
    AtomicReference<Optional<T>> result = new AtomicReference<>(Optional.empty());
    try {
      EventQueue.invokeAndWait(() -> result.set(Optional.of(work.get())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while looking at the window", e);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("the window could not be looked at", e.getCause());
    }
    return result.get().orElseThrow();
  }
}
