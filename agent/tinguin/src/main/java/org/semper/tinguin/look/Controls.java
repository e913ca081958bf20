package org.semper.tinguin.look;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.event.KeyEvent;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/// Labels, buttons and panels that show text as it is: Swing would read a text that begins with `<html>` as markup, unless a
/// component says no before it gets its text. All components of the window that show text are made here or in [Prose].
///
/// A button's text marks its mnemonic with `&` before the letter.
public final class Controls {

  private static final String NO_HTML = "html.disable";

  private Controls() {}

  public static JLabel label(String text, Type type, Ink ink) {
    JLabel label = plain(new JLabel());
    label.setText(text);
    label.setFont(type.font());
    label.setForeground(ink.color());
    return label;
  }

  /// @param name stable name for programs, such as `reject`; people and screen readers get the text
  public static JButton button(String text, String name) {
    return titled(plain(new JButton()), text, name);
  }

  /// The one button a view wants to draw the eye to.
  public static JButton primary(String text, String name) {
    JButton button = button(text, name);
    button.putClientProperty(FlatClientProperties.STYLE_CLASS, "primary");
    button.setFont(Type.STRONG.font());
    return button;
  }

  public static JCheckBox checkBox(String text, String name) {
    JCheckBox box = titled(plain(new JCheckBox()), text, name);
    box.setOpaque(false);
    return box;
  }

  /// @param layout [MigLayout] constraints of the layout
  /// @param columns its column constraints
  public static JPanel panel(String layout, String columns) {
    JPanel panel = new JPanel(new MigLayout(layout + ", novisualpadding", columns));
    panel.setOpaque(false);
    return panel;
  }

  /// Makes a component show text as it is; for components with texts of their own, such as renderers.
  public static <C extends JComponent> C plain(C component) {
    component.putClientProperty(NO_HTML, true);
    return component;
  }

  private static <B extends AbstractButton> B titled(B button, String text, String name) {
    button.setFont(Type.BODY.font());
    button.setName(name);
    title(button, text);
    return button;
  }

  /// Changes a button's text, mnemonic and accessible name.
  public static void title(AbstractButton button, String text) {
    int mark = text.indexOf('&');
    String title = text.replaceFirst("&", "");
    button.setText(title);
    if (mark >= 0 && mark < title.length()) {
      button.setMnemonic(KeyEvent.getExtendedKeyCodeForChar(title.charAt(mark)));
      button.setDisplayedMnemonicIndex(mark);
    }
    button.getAccessibleContext().setAccessibleName(title);
  }
}
