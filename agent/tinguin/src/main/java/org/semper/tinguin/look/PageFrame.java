package org.semper.tinguin.look;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.GraphicsConfiguration;
import java.awt.Insets;
import java.awt.KeyboardFocusManager;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.KeyEvent;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.ScrollPaneConstants;
import javax.swing.WindowConstants;
import net.miginfocom.swing.MigLayout;

/// The frame of a window: header, a strip, steps, a page that scrolls, a footer that does not.
/// Never taller or wider than the screen. Used on the event thread.
public final class PageFrame extends JFrame {

  private static final long serialVersionUID = 1L;
  private static final int WIDTH_OF_PAGE = 620;
  private static final int LEAST_HEIGHT = 320;
  private static final int MARGIN = 24;
  private static final int RING = 2;

  private final HeaderBar header = new HeaderBar();
  private final JPanel head =
      new JPanel(new MigLayout("insets 0, fillx, wrap 1, gap 0 0", "[grow,fill]"));
  private final JPanel steps = new JPanel(new BorderLayout());
  private final JPanel foot = new JPanel(new BorderLayout());
  private final JScrollPane scroll = new JScrollPane();
  private int leastHeight;

  /// @param strip under the header, such as the owner's picture and words
  public PageFrame(JComponent strip) {
    super();
    setName("semper");
    setIconImages(Emblem.images());
    setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
    scroll.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
    ring(Ink.PAGE);
    scroll.getViewport().addChangeListener(_ -> underline());
    head.setOpaque(false);
    head.add(header);
    head.add(strip);
    head.add(steps);
    getContentPane().setBackground(Ink.PAGE.color());
    add(head, BorderLayout.NORTH);
    add(scroll, BorderLayout.CENTER);
    add(foot, BorderLayout.SOUTH);
  }

  /// Shows a page with its footer, as high as they need to be.
  public void content(Page page, Footer footer) {
    put(page);
    footer.fitInto(room().width);
    foot.add(footer);
    fit(page);
  }

  /// Shows a page alone. A window that is in sight keeps its size.
  public void content(Page page) {
    put(page);
    if (isVisible()) {
      revalidate();
    } else {
      fit(page);
    }
  }

  private void put(Page page) {
    KeyboardFocusManager.getCurrentKeyboardFocusManager().clearFocusOwner();
    page.setFocusable(true);
    page.getAccessibleContext().setAccessibleName(getTitle());
    page.getAccessibleContext().setAccessibleDescription(page.spoken());
    page.addFocusListener(new Ring());
    scroll.setViewportView(page);
    foot.removeAll();
  }

  /// Shows where the owner is in a sequence, or nothing of the kind.
  public void steps(Optional<StepBar> bar) {
    steps.removeAll();
    bar.ifPresent(steps::add);
  }

  /// Keeps windows whose pages follow one another from jumping.
  ///
  /// @param height in logical pixels
  public void atLeast(int height) {
    leastHeight = height;
  }

  /// Names the window, in its header and for the desktop.
  public void name(String title) {
    setTitle(title);
    header.title(title);
  }

  /// Says what runs, on the right of the header.
  public void status(String text) {
    header.status(text);
  }

  /// Comes into sight, in the middle of the screen at first, on top of other windows.
  public void appear() {
    if (!isVisible()) {
      setLocationRelativeTo(null);
      setVisible(true);
    }
    toFront();
  }

  public void onEscape(Runnable act) {
    getRootPane()
        .registerKeyboardAction(
            _ -> act.run(),
            KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
            JComponent.WHEN_IN_FOCUSED_WINDOW);
  }

  /// Text wraps, so its height follows from the width: what is inside is laid out for the width first. The window itself takes its new
  /// size at once; one that grew and shrank again would be moved about by the window manager.
  private void fit(Page page) {
    if (!isDisplayable()) {
      pack();
    }
    Dimension room = room();
    int width = Math.max(UIScale.scale(WIDTH_OF_PAGE), foot.getPreferredSize().width);
    width = Math.max(Math.min(width, room.width), isVisible() ? getWidth() : 0);
    setMinimumSize(new Dimension(width, Math.min(UIScale.scale(LEAST_HEIGHT), room.height)));
    Insets insets = getInsets();
    Container inside = getContentPane();
    inside.setSize(width - insets.left - insets.right, room.height - insets.top - insets.bottom);
    inside.validate();
    Prose.reflow(inside);
    int height = insets.top + insets.bottom + 2 * UIScale.scale(RING);
    for (Component part : new Component[] {head, page, foot}) {
      height += part.getPreferredSize().height;
    }
    setSize(width, Math.min(Math.max(height, UIScale.scale(leastHeight)), room.height));
    validate();
    scroll.getViewport().setViewPosition(new Point());
    stayOnScreen();
  }

  private void stayOnScreen() {
    Rectangle screen = getGraphicsConfiguration().getBounds();
    int lowest = screen.y + screen.height - getHeight();
    if (isVisible() && getY() > lowest) {
      setLocation(getX(), Math.max(lowest, screen.y));
    }
  }

  private Dimension room() {
    GraphicsConfiguration screen = getGraphicsConfiguration();
    Rectangle bounds = screen.getBounds();
    Insets taken = Toolkit.getDefaultToolkit().getScreenInsets(screen);
    int margin = 2 * UIScale.scale(MARGIN);
    return new Dimension(
        bounds.width - taken.left - taken.right - margin,
        bounds.height - taken.top - taken.bottom - margin);
  }

  /// A line under what does not scroll, once something has scrolled under it.
  private void underline() {
    boolean scrolled = scroll.getViewport().getViewPosition().y > 0;
    Ink ink = scrolled ? Ink.RULE : Ink.PAGE;
    head.setBorder(BorderFactory.createMatteBorder(0, 0, 1, 0, ink.color()));
  }

  private void ring(Ink ink) {
    int width = UIScale.scale(RING);
    scroll.setBorder(BorderFactory.createMatteBorder(width, width, width, width, ink.color()));
  }

  /// Shows that the page has the focus, so that the arrow keys scroll it.
  private final class Ring implements FocusListener {

    @Override
    public void focusGained(FocusEvent event) {
      ring(byKeyboard(event.getCause()) ? Ink.FOCUS : Ink.PAGE);
    }

    @Override
    public void focusLost(FocusEvent event) {
      ring(Ink.PAGE);
    }

    private static boolean byKeyboard(FocusEvent.Cause cause) {
      return switch (cause) {
        case TRAVERSAL, TRAVERSAL_BACKWARD, TRAVERSAL_FORWARD -> true;
        default -> false;
      };
    }
  }
}
