package org.semper.tinguin.look;

import javax.swing.text.DefaultCaret;

/// A caret that never moves and therefore never scrolls what it stands in.
final class StillCaret extends DefaultCaret {

  private static final long serialVersionUID = 1L;

  StillCaret() {
    super();
    setUpdatePolicy(NEVER_UPDATE);
  }
}
