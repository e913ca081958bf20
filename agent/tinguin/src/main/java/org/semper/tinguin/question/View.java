package org.semper.tinguin.question;

import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JComponent;
import org.semper.tinguin.look.Footer;
import org.semper.tinguin.look.Page;

/// One question as the window shows it.
///
/// @param title for the window's header, in the owner's language
/// @param step of a purchase that the question belongs to, if it belongs to one
/// @param body what scrolls
/// @param footer what stays in sight
/// @param arming of the buttons in the footer
/// @param deadline when the question ends by itself
/// @param focus what has the focus at first; never a button that binds the owner
/// @param end gives the answer that means no
public record View(
    String title,
    Optional<Step> step,
    Page body,
    Footer footer,
    Arming arming,
    Optional<Deadline> deadline,
    JComponent focus,
    Consumer<Ending> end) {}
