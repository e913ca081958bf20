package org.semper.tinguin.settings;

import java.util.List;
import javax.swing.JButton;
import org.semper.tinguin.look.Attempts;
import org.semper.tinguin.look.Controls;
import org.semper.tinguin.look.Footer;
import org.semper.tinguin.look.PageFrame;
import org.semper.tinguin.settings.OwnerAuthorities.ListedBy;
import org.semper.tinguin.text.Language;

/// Whom the owner trusts, in the owner's window: see the lists, confirm an authority, distrust it, trust it again.
public final class AuthoritiesPane {

  private final Language language;
  private final OwnerAuthorities authorities;
  private final PageFrame frame;
  private final Attempts attempts = new Attempts();
  private final Footer footer;

  /// @param back where the owner goes from here
  public AuthoritiesPane(
      Language language, OwnerAuthorities authorities, PageFrame frame, Runnable back) {
    this.language = language;
    this.authorities = authorities;
    this.frame = frame;
    JButton backButton = Controls.primary(language.say("button.back"), "back");
    backButton.addActionListener(_ -> back.run());
    this.footer = new Footer(List.of(), backButton);
  }

  public void show() {
    attempts.run(authorities::lists, this::show, this::failed);
  }

  private void show(List<ListedBy> lists) {
    footer.says("");
    AuthoritiesPage page =
        new AuthoritiesPage(
            language,
            lists,
            (authority, decision) ->
                change(() -> authorities.decide(authority.fingerprint(), decision)));
    frame.content(page.page(), footer);
    page.page().requestFocusInWindow();
  }

  private void change(Runnable work) {
    attempts.run(
        () -> {
          work.run();
          return authorities.lists();
        },
        this::show,
        this::failed);
  }

  private void failed() {
    footer.warns(language.say("deals.failed"));
  }
}
