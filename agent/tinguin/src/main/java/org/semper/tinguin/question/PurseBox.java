package org.semper.tinguin.question;

import java.awt.Component;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Optional;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import org.semper.supporting.tinguin.PurseChoice;
import org.semper.tinguin.look.Controls;
import org.semper.tinguin.look.Ink;
import org.semper.tinguin.look.Type;
import org.semper.tinguin.text.SafeText;

/// The choice of a purse, the preferred one chosen at first.
final class PurseBox {

  private final JComboBox<PurseChoice> box;
  private final JLabel title;

  PurseBox(List<PurseChoice> purses, Scene scene) {
    box = new JComboBox<>(purses.toArray(PurseChoice[]::new));
    box.setRenderer(new Renderer());
    box.setName("purse");
    box.setFont(Type.BODY.font());
    title = Controls.label(scene.say("order.payWith"), Type.BODY, Ink.TEXT);
    title.setLabelFor(box);
    title.setDisplayedMnemonic(
        KeyEvent.getExtendedKeyCodeForChar(scene.say("order.payWith.mnemonic").charAt(0)));
    box.getAccessibleContext().setAccessibleName(title.getText());
  }

  void addTo(JPanel rows) {
    rows.add(title);
    rows.add(box, "wmin 0");
  }

  Optional<PurseChoice> chosen() {
    return Optional.ofNullable(box.getItemAt(box.getSelectedIndex()));
  }

  private static final class Renderer extends DefaultListCellRenderer {

    private static final long serialVersionUID = 1L;

    private Renderer() {
      Controls.plain(this);
    }

    @Override
    public Component getListCellRendererComponent(
        JList<?> list, Object value, int index, boolean selected, boolean focused) {
      String label = value instanceof PurseChoice purse ? SafeText.name(purse.label()) : "";
      return super.getListCellRendererComponent(list, label, index, selected, focused);
    }
  }
}
