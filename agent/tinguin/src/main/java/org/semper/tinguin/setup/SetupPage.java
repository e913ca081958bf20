package org.semper.tinguin.setup;

import java.util.Optional;
import javax.swing.JComponent;
import org.semper.tinguin.look.Page;

/// One step of the wizard. It keeps what was entered while the owner goes back and forth.
interface SetupPage {

  /// Name of the text that titles this step.
  String step();

  Page body();

  /// @return what has the focus at first
  JComponent focus();

  /// @param listener told whenever something is entered
  void onChange(Runnable listener);

  /// @return the sentence that says what is missing; empty if the owner may go on
  Optional<String> problem();
}
