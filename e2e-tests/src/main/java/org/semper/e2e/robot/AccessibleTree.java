package org.semper.e2e.robot;

import java.awt.Component;
import java.awt.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleState;
import javax.accessibility.AccessibleText;

/// What assistive technology sees of this JVM's windows. Called on the event dispatch thread.
final class AccessibleTree {

  private static final String LABEL = String.valueOf(AccessibleRole.LABEL);

  /// One accessible thing on the screen.
  ///
  /// @param text content of a text component, the name of everything else
  record Node(
      String name, String role, boolean enabled, boolean showing, String text, Accessible source) {

    /// Whether a person could act on it now; a label often has the name of what it labels.
    boolean isOperable() {
      return enabled && showing && !role.equals(LABEL);
    }

    Optional<Component> component() {
      return source instanceof Component component ? Optional.of(component) : Optional.empty();
    }
  }

  private AccessibleTree() {}

  /// Every node of every window that shows, front to back in no promised order.
  static List<Node> nodes() {
    List<Node> nodes = new ArrayList<>();
    for (Window window : Window.getWindows()) {
      if (window.isShowing()) {
        collect(window, nodes);
      }
    }
    return nodes;
  }

  private static void collect(Accessible accessible, List<Node> nodes) {
    AccessibleContext context = accessible.getAccessibleContext();
    if (context == null) {
      return;
    }
    nodes.add(node(accessible, context));
    for (int i = 0; i < context.getAccessibleChildrenCount(); i++) {
      Accessible child = context.getAccessibleChild(i);
      if (child != null) {
        collect(child, nodes);
      }
    }
  }

  private static Node node(Accessible accessible, AccessibleContext context) {
    String name = context.getAccessibleName() == null ? "" : context.getAccessibleName();
    var states = context.getAccessibleStateSet();
    return new Node(
        name,
        String.valueOf(context.getAccessibleRole()),
        states.contains(AccessibleState.ENABLED),
        states.contains(AccessibleState.SHOWING),
        text(context, name),
        accessible);
  }

  private static String text(AccessibleContext context, String name) {
    AccessibleText text = context.getAccessibleText();
    if (text == null || AccessibleRole.PASSWORD_TEXT.equals(context.getAccessibleRole())) {
      return name;
    }
    StringBuilder content = new StringBuilder();
    for (int i = 0; i < text.getCharCount(); i++) {
      content.append(text.getAtIndex(AccessibleText.CHARACTER, i));
    }
    return content.toString();
  }
}
