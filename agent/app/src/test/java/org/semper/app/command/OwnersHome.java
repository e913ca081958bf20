package org.semper.app.command;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.semper.app.agent.IndicatorFile;
import org.semper.supporting.access.DataFolders;
import org.semper.supporting.crypto.TestPki;
import org.semper.tinguin.indicator.PersonalIndicator;

/// Fills an owner's folders as the first start leaves them, behind the passphrase `secret`.
public final class OwnersHome {

  private OwnersHome() {}

  public static void fill(DataFolders folders) throws Exception {
    folders.prepare();
    new TestPki().trustList().write(folders.trustFile());
    TestPki.vault(folders.vaultFile(), "secret").close();
    IndicatorFile.in(folders).write(indicator());
  }

  /// The owner's picture and words.
  public static PersonalIndicator indicator() throws IOException {
    return PersonalIndicator.of(picture(), "blue kettle").orElseThrow();
  }

  /// Whether windows can be shown here; in continuous integration they can.
  public static boolean hasDisplay() {
    return System.getenv("DISPLAY") != null || System.getenv("CI") != null;
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png", png);
    return png.toByteArray();
  }
}
