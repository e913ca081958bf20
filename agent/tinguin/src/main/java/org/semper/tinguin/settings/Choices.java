package org.semper.tinguin.settings;

import java.util.List;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import org.semper.tinguin.look.Controls;

/// A list of choices of which one is taken.
///
/// @param <T> what is chosen
final class Choices<T> {

  private final JComboBox<Choice<T>> box;

  /// @param chosen what is taken at first; one of the choices
  Choices(List<Choice<T>> choices, T chosen) {
    box = new JComboBox<>();
    choices.forEach(box::addItem);
    box.setRenderer(new Label());
    choices.stream().filter(choice -> choice.value().equals(chosen)).forEach(box::setSelectedItem);
  }

  JComboBox<Choice<T>> box() {
    return box;
  }

  T chosen() {
    return box.getItemAt(box.getSelectedIndex()).value();
  }

  void onChange(Runnable listener) {
    box.addActionListener(_ -> listener.run());
  }

  /// One choice and how the owner reads it.
  record Choice<T>(T value, String label) {

    /// What the list shows and a typed letter finds.
    @Override
    public String toString() {
      return label;
    }
  }

  private static final class Label extends DefaultListCellRenderer {

    private static final long serialVersionUID = 1L;

    private Label() {
      Controls.plain(this);
    }
  }
}
