package org.semper.e2e.robot;

import java.awt.Component;
import java.awt.Window;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleExtendedText;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleState;
import javax.accessibility.AccessibleText;

/// What assistive technology sees of this JVM's windows. Used on the event dispatch thread, nodes included.
final class AccessibleTree {

  /// One accessible thing on the screen, as it is whenever it is asked.
  record Node(Accessible source, AccessibleContext context) {

    String name() {
      return context.getAccessibleName() == null ? "" : context.getAccessibleName();
    }

    String role() {
      return String.valueOf(context.getAccessibleRole());
    }

    boolean isEnabled() {
      return context.getAccessibleStateSet().contains(AccessibleState.ENABLED);
    }

    boolean isShowing() {
      return context.getAccessibleStateSet().contains(AccessibleState.SHOWING);
    }

    /// Whether a person could act on it now; a label often has the name of what it labels.
    boolean isOperable() {
      return isEnabled()
          && isShowing()
          && !AccessibleRole.LABEL.equals(context.getAccessibleRole());
    }

    /// Content of a text component, the name of everything else.
    String text() {
      AccessibleText text = context.getAccessibleText();
      if (!(text instanceof AccessibleExtendedText whole)
          || AccessibleRole.PASSWORD_TEXT.equals(context.getAccessibleRole())) {
        return name();
      }
      return Objects.requireNonNullElse(whole.getTextRange(0, text.getCharCount()), "");
    }

    Optional<Component> component() {
      return source instanceof Component component ? Optional.of(component) : Optional.empty();
    }
  }

  private AccessibleTree() {}

  /// The nodes of every window that shows, front to back in no promised order. Looks no further than it is read.
  static Stream<Node> nodes() {
    return Arrays.stream(Window.getWindows())
        .filter(Window::isShowing)
        .flatMap(AccessibleTree::nodes);
  }

  private static Stream<Node> nodes(Accessible accessible) {
    AccessibleContext context = accessible.getAccessibleContext();
    if (context == null) {
      return Stream.empty();
    }
    return Stream.concat(
        Stream.of(new Node(accessible, context)),
        IntStream.range(0, context.getAccessibleChildrenCount())
            .mapToObj(context::getAccessibleChild)
            .filter(Objects::nonNull)
            .flatMap(AccessibleTree::nodes));
  }
}
