package org.semper.tinguin.look;

import java.awt.KeyboardFocusManager;
import javax.swing.BorderFactory;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.ScrollPaneConstants;

/// A field for some sentences of the owner's. They are one line that wraps: line breaks, typed or pasted, become spaces, so that what
/// is seen is what is signed. Tab leaves the field.
public final class WordsField extends JTextArea {

  private static final long serialVersionUID = 1L;
  private static final int ROWS = 4;

  /// @param name stable name for programs
  /// @param title what is to be written; for screen readers
  public WordsField(String name, String title) {
    super(ROWS, 0);
    setName(name);
    setFont(Type.BODY.font());
    setLineWrap(true);
    setWrapStyleWord(true);
    setBorder(BorderFactory.createEmptyBorder(6, 8, 6, 8));
    getDocument().putProperty("filterNewlines", true);
    getInputMap().put(KeyStroke.getKeyStroke("ENTER"), "none");
    setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
    setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
    getAccessibleContext().setAccessibleName(title);
  }

  /// The field with its frame; longer texts scroll in it.
  public JScrollPane framed() {
    return new JScrollPane(
        this,
        ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
        ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
  }
}
