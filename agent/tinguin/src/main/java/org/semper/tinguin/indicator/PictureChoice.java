package org.semper.tinguin.indicator;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Component;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.swing.ButtonGroup;
import javax.swing.JFileChooser;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import org.semper.tinguin.look.Controls;
import org.semper.tinguin.text.Texts;

/// Pictures to choose from: drawn ones, and one of the owner's own.
public final class PictureChoice {

  private static final int COUNT = 9;
  private static final int SIDE = 76;
  private static final int STORED_SIDE = 160;
  private static final int MAX_FILE = 20 * 1024 * 1024;
  private static final int MAX_SIDE = 10_000;

  private final RandomGenerator random;
  private final Texts texts;
  private final JPanel panel = Controls.panel("insets 0, gap 8 8, wrap 5", "");
  private byte[] png = {};
  private Runnable listener = () -> {};

  public PictureChoice(RandomGenerator random, Texts texts) {
    this.random = random;
    this.texts = texts;
    panel.getAccessibleContext().setAccessibleName(texts.of("setup.indicator.pictures"));
    drawOthers();
  }

  public JPanel panel() {
    return panel;
  }

  /// @return PNG bytes of the chosen picture
  public byte[] png() {
    return png.clone();
  }

  public void onChange(Runnable told) {
    listener = told;
  }

  /// Replaces all pictures by new ones and chooses the first.
  public void drawOthers() {
    panel.removeAll();
    ButtonGroup group = new ButtonGroup();
    int number = 0;
    for (BufferedImage picture : DrawnPictures.draw(COUNT, random)) {
      number++;
      panel.add(button(picture, number, group));
    }
    ((JToggleButton) panel.getComponent(0)).doClick(0);
    panel.revalidate();
    panel.repaint();
  }

  /// Lets the owner choose a file.
  ///
  /// @return false if the file is no picture, or too large
  public boolean chooseFile(Component parent) {
    JFileChooser chooser = new JFileChooser();
    if (chooser.showOpenDialog(parent) != JFileChooser.APPROVE_OPTION) {
      return true;
    }
    Optional<BufferedImage> picture = own(chooser.getSelectedFile());
    picture.ifPresent(this::addOwn);
    return picture.isPresent();
  }

  private void addOwn(BufferedImage picture) {
    ButtonGroup group = new ButtonGroup();
    for (Component shown : panel.getComponents()) {
      group.add((JToggleButton) shown);
    }
    JToggleButton button = button(picture, panel.getComponentCount() + 1, group);
    panel.add(button);
    button.doClick(0);
    panel.revalidate();
  }

  private JToggleButton button(BufferedImage picture, int number, ButtonGroup group) {
    JToggleButton button = Controls.plain(new JToggleButton(new PictureIcon(picture, SIDE)));
    button.putClientProperty(FlatClientProperties.STYLE_CLASS, "picture");
    button.setName("picture-" + number);
    button
        .getAccessibleContext()
        .setAccessibleName(texts.of("setup.indicator.picture", String.valueOf(number)));
    button.addActionListener(_ -> choose(picture));
    group.add(button);
    return button;
  }

  private void choose(BufferedImage picture) {
    png = Pictures.png(Pictures.square(picture, STORED_SIDE));
    listener.run();
  }

  private static Optional<BufferedImage> own(File file) {
    try {
      return Files.size(file.toPath()) > MAX_FILE
          ? Optional.empty()
          : Pictures.read(Files.readAllBytes(file.toPath()), MAX_SIDE);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
