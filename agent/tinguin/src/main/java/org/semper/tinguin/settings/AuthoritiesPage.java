package org.semper.tinguin.settings;

import java.util.List;
import java.util.function.BiConsumer;
import javax.swing.JButton;
import javax.swing.JPanel;
import org.semper.tinguin.look.Controls;
import org.semper.tinguin.look.Ink;
import org.semper.tinguin.look.Page;
import org.semper.tinguin.look.Prose;
import org.semper.tinguin.look.ScrolledTo;
import org.semper.tinguin.look.Type;
import org.semper.tinguin.settings.OwnerAuthorities.Decision;
import org.semper.tinguin.settings.OwnerAuthorities.KnownAuthority;
import org.semper.tinguin.settings.OwnerAuthorities.ListedBy;
import org.semper.tinguin.settings.OwnerAuthorities.Origin;
import org.semper.tinguin.text.Language;
import org.semper.tinguin.text.SafeText;

/// The lists that the owner keeps, and their authorities, each with buttons to confirm or distrust it.
final class AuthoritiesPage {

  private static final int LONGEST = 300;

  private final Language language;
  private final BiConsumer<KnownAuthority, Decision> decide;
  private final Page page = new Page();

  AuthoritiesPage(
      Language language, List<ListedBy> lists, BiConsumer<KnownAuthority, Decision> decide) {
    this.language = language;
    this.decide = decide;
    line(language.say("authorities.title"), Type.TITLE, Ink.TEXT, 2);
    line(language.say("authorities.meaning"), Type.BODY, Ink.MUTED, 6);
    lists.forEach(this::add);
  }

  Page page() {
    return page;
  }

  private void add(ListedBy list) {
    page.below(Page.rule(Ink.RULE, 1), 14);
    list.origin()
        .ifPresentOrElse(
            this::add,
            () -> line(language.say("authorities.byHand"), Type.SMALL_STRONG, Ink.MUTED, 12));
    list.authorities().forEach(this::add);
  }

  private void add(Origin origin) {
    String day = language.times().day(origin.issued());
    String operator = SafeText.name(origin.operator());
    String number = String.valueOf(origin.number());
    line(
        language.say("setup.trust.operator", operator, number, day),
        Type.SMALL_STRONG,
        Ink.MUTED,
        12);
    line(language.say("setup.trust.key", origin.fingerprint()), Type.SMALL, Ink.MUTED, 2);
  }

  private void add(KnownAuthority authority) {
    line(SafeText.name(authority.name()), Type.HEADING, Ink.TEXT, 12);
    line(language.say("setup.trust.root", authority.fingerprint()), Type.SMALL, Ink.MUTED, 2);
    if (!authority.says().isEmpty()) {
      String says = SafeText.of(authority.says(), LONGEST);
      line(language.say("setup.trust.says", says), Type.BODY, Ink.TEXT, 2);
    }
    if (authority.demo()) {
      line(language.say("setup.trust.demo"), Type.SMALL_STRONG, Ink.ALARM, 2);
    }
    if (!authority.demo() || authority.decision() == Decision.DISTRUSTED) {
      line(
          language.say("authorities." + authority.decision()),
          Type.SMALL,
          ink(authority.decision()),
          2);
    }
    page.add(buttons(authority), "growx 0, gaptop 6");
  }

  private JPanel buttons(KnownAuthority authority) {
    JPanel row = Controls.panel("insets 0, gap 8 0", "");
    switch (authority.decision()) {
      case LISTED -> {
        if (!authority.demo()) {
          row.add(button(authority, "confirm", Decision.CONFIRMED));
        }
        row.add(button(authority, "distrust", Decision.DISTRUSTED));
      }
      case CONFIRMED -> {
        row.add(button(authority, "unconfirm", Decision.LISTED));
        row.add(button(authority, "distrust", Decision.DISTRUSTED));
      }
      case DISTRUSTED -> row.add(button(authority, "trustAgain", Decision.LISTED));
    }
    return row;
  }

  private JButton button(KnownAuthority authority, String name, Decision next) {
    JButton button = Controls.button(language.say("button." + name), name);
    button
        .getAccessibleContext()
        .setAccessibleDescription(SafeText.of(authority.name(), SafeText.NAME));
    button.addFocusListener(new ScrolledTo(button));
    button.addActionListener(_ -> decide.accept(authority, next));
    return button;
  }

  private void line(String text, Type type, Ink ink, int gap) {
    page.below(Prose.of(text, type, ink), gap);
  }

  private static Ink ink(Decision decision) {
    return switch (decision) {
      case LISTED -> Ink.MUTED;
      case CONFIRMED -> Ink.GOOD;
      case DISTRUSTED -> Ink.ALARM;
    };
  }
}
