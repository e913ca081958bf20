package org.semper.tinguin;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.KeyboardFocusManager;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.WindowEvent;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.accessibility.AccessibleContext;
import javax.imageio.ImageIO;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.text.JTextComponent;

/// A person in front of the screen: sees components by their names, waits, clicks and types.
public final class Screen {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  /// Looks at a place, 20 ms apart, that must agree.
  private static final int SETTLED_LOOKS = 10;

  /// More than a window has components.
  private static final int MOST_TABS = 50;

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

  /// Clicks once the component has been enabled, and in its place, for a while: a window that gets the keyboard late, or
  /// changes its size, arms its buttons anew.
  public void click(String name) throws InterruptedException {
    Component target = find(name);
    reveal(target);
    pressAt(settledPlace(target, target::isEnabled), target);
  }

  /// Scrolls to the component, as an owner does with the wheel.
  private static void reveal(Component target) throws InterruptedException {
    if (target instanceof JComponent part) {
      onEventThread(() -> {
        part.scrollRectToVisible(new Rectangle(part.getSize()));
        return part;
      });
    }
  }

  /// Clicks whether or not the component is enabled.
  public void press(Component target) throws InterruptedException {
    pressAt(settledPlace(target, () -> true), target);
  }

  private void pressAt(Point at, Component target) {
    robot.mouseMove(at.x + target.getWidth() / 2, at.y + target.getHeight() / 2);
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
  }

  /// Where the component is once the window manager has put its window in place: the same, and ready, for a while.
  private Point settledPlace(Component target, BooleanSupplier ready) throws InterruptedException {
    Point[] last = {new Point()};
    int[] same = {0};
    return await(
        "a settled place of " + target.getName(),
        () -> {
          Point now = target.isShowing() ? target.getLocationOnScreen() : new Point();
          same[0] = ready.getAsBoolean() && now.equals(last[0]) ? same[0] + 1 : 0;
          last[0] = now;
          return same[0] >= SETTLED_LOOKS ? Optional.of(now) : Optional.empty();
        });
  }

  public void doubleClick(Component target) throws InterruptedException {
    press(target);
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
  }

  /// Closes the window as its frame's button does.
  public void closeWindow() throws InterruptedException {
    Window window = await("a window", () -> windows().findFirst());
    EventQueue.invokeLater(
        () -> window.dispatchEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSING)));
  }

  /// Waits for a component in a dialog.
  public <T extends Component> T dialog(Class<T> type) throws InterruptedException {
    return await(
        type.getSimpleName(),
        () ->
            Arrays.stream(Window.getWindows())
                .filter(Window::isShowing)
                .flatMap(Screen::within)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst());
  }

  /// Waits until all that was typed or clicked has been dealt with.
  public void settle() {
    robot.waitForIdle();
  }

  /// On the event thread.
  public boolean focused(String name) {
    return shown().anyMatch(part -> name.equals(part.getName()) && part.isFocusOwner());
  }

  /// Waits for a label that begins with a text.
  public void label(String start) throws InterruptedException {
    await(
        start,
        () ->
            shown()
                .filter(part -> part instanceof JLabel label && label.getText().startsWith(start))
                .findFirst());
  }

  /// Goes from one component to the next by Tab until it comes to this one.
  public void tabTo(String name) throws InterruptedException {
    find(name);
    KeyboardFocusManager keyboard = KeyboardFocusManager.getCurrentKeyboardFocusManager();
    for (int tabs = 0; !onEventThread(() -> focused(name)); tabs++) {
      if (tabs == MOST_TABS) {
        throw new AssertionError("the keyboard does not come to " + name);
      }
      Component before = await("the keyboard", () -> Optional.ofNullable(keyboard.getFocusOwner()));
      keys(KeyEvent.VK_TAB);
      await(
          "the next after " + before.getName(),
          () -> Optional.ofNullable(keyboard.getFocusOwner()).filter(now -> !now.equals(before)));
    }
  }

  /// On the event thread.
  public static boolean isOnScreen(Component part) {
    Rectangle screen = part.getGraphicsConfiguration().getBounds();
    return screen.contains(new Rectangle(part.getLocationOnScreen(), part.getSize()));
  }

  /// Presses and releases keys, the first held while the others are typed, once a window of ours has the keyboard.
  public void keys(int... codes) throws InterruptedException {
    KeyboardFocusManager keyboard = KeyboardFocusManager.getCurrentKeyboardFocusManager();
    await("the keyboard", () -> Optional.ofNullable(keyboard.getFocusOwner()));
    for (int code : codes) {
      robot.keyPress(code);
    }
    for (int i = codes.length - 1; i >= 0; i--) {
      robot.keyRelease(codes[i]);
    }
  }

  /// Types letters without a pause, once a window of ours has the keyboard: a list takes what comes a second later for another word.
  private void type(String letters) throws InterruptedException {
    KeyboardFocusManager keyboard = KeyboardFocusManager.getCurrentKeyboardFocusManager();
    await("the keyboard", () -> Optional.ofNullable(keyboard.getFocusOwner()));
    for (int letter : letters.chars().toArray()) {
      robot.keyPress(KeyEvent.getExtendedKeyCodeForChar(letter));
      robot.keyRelease(KeyEvent.getExtendedKeyCodeForChar(letter));
    }
  }

  public void fill(String name, String text) throws InterruptedException {
    JTextComponent field = (JTextComponent) find(name);
    onEventThread(() -> {
      field.setText(text);
      return field;
    });
  }

  public void select(String name, int index) throws InterruptedException {
    JList<?> list = (JList<?>) find(name);
    await(name + " " + index, () -> Optional.of(list).filter(l -> l.getModel().getSize() > index));
    onEventThread(() -> {
      list.setSelectedIndex(index);
      return list;
    });
  }

  /// Opens a list of choices, types the first letters of one, lower case and without accents, and takes it.
  public void choose(String name, String letters) throws InterruptedException {
    JComboBox<?> box = (JComboBox<?>) find(name);
    press(box);
    await(name + " open", () -> Optional.of(box).filter(JComboBox::isPopupVisible));
    type(letters);
    keys(KeyEvent.VK_ENTER);
    await(name + " closed", () -> Optional.of(box).filter(open -> !open.isPopupVisible()));
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
    } catch (ExecutionException e) {
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
        .map(AccessibleContext::getAccessibleName)
        .orElse("");
  }
}
