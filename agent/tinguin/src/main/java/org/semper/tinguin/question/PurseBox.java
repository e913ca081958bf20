package org.semper.tinguin.question;

import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Optional;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.semper.supporting.tinguin.PurseChoice;
import org.semper.tinguin.look.Controls;
import org.semper.tinguin.look.Ink;
import org.semper.tinguin.look.Type;
import org.semper.tinguin.text.SafeText;

/// The choice of a purse, the preferred one chosen at first.
final class PurseBox {

  private final JComboBox<Item> box;
  private final JLabel title;

  /// @param text of its title; the same with `.mnemonic` is the letter that goes to it
  PurseBox(List<PurseChoice> purses, String text, Scene scene) {
    box = new JComboBox<>(purses.stream().map(Item::new).toArray(Item[]::new));
    box.setRenderer(new Renderer());
    box.setName("purse");
    box.setFont(Type.BODY.font());
    title = Controls.label(scene.say(text), Type.BODY, Ink.TEXT);
    title.setLabelFor(box);
    title.setDisplayedMnemonic(
        KeyEvent.getExtendedKeyCodeForChar(scene.say(text + ".mnemonic").charAt(0)));
    box.getAccessibleContext().setAccessibleName(title.getText());
  }

  void addTo(JPanel rows) {
    rows.add(title);
    rows.add(box, "wmin 0");
  }

  void onChange(Runnable listener) {
    box.addActionListener(_ -> listener.run());
  }

  Optional<PurseChoice> chosen() {
    return Optional.ofNullable(box.getItemAt(box.getSelectedIndex())).map(Item::purse);
  }

  private record Item(PurseChoice purse) {

    /// What the list shows and a typed letter finds.
    @Override
    public String toString() {
      return SafeText.name(purse.label());
    }
  }

  private static final class Renderer extends DefaultListCellRenderer {

    private static final long serialVersionUID = 1L;

    private Renderer() {
      Controls.plain(this);
    }
  }
}
