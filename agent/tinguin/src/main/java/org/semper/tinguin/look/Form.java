package org.semper.tinguin.look;

import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import javax.swing.JTextField;

/// Titled fields, one below the other.
public final class Form {

  private final JPanel panel =
      Controls.panel("insets 0, fillx, wrap 2, gap 16 10", "[][grow,fill]");

  /// Adds a field and names it for screen readers and, with `name`, for programs.
  public void add(String title, String name, JComponent field) {
    JLabel label = Controls.label(title, Type.BODY, Ink.TEXT);
    label.setLabelFor(field);
    field.setName(name);
    field.setFont(Type.BODY.font());
    field.getAccessibleContext().setAccessibleName(title);
    panel.add(label);
    panel.add(field, "wmin 0");
  }

  public JPanel panel() {
    return panel;
  }

  public static JTextField text() {
    return new JTextField();
  }

  public static JPasswordField secret() {
    return new JPasswordField();
  }
}
