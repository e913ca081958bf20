package org.semper.tinguin.settings;

import java.time.Instant;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JPanel;
import org.semper.tinguin.look.Controls;
import org.semper.tinguin.look.Ink;
import org.semper.tinguin.look.NoticeBox;
import org.semper.tinguin.look.NoticeBox.Weight;
import org.semper.tinguin.look.Page;
import org.semper.tinguin.look.PeerBlock;
import org.semper.tinguin.look.Prose;
import org.semper.tinguin.look.Type;
import org.semper.tinguin.settings.OwnerShops.BlockedShop;
import org.semper.tinguin.settings.OwnerShops.Standing;
import org.semper.tinguin.text.Language;
import org.semper.tinguin.text.SafeText;

/// The pause, if there is one, and the blocked shops, each with a button to unblock it.
final class ShopsPage {

  private final Language language;
  private final Page page = new Page();

  ShopsPage(Language language, Standing standing, Consumer<BlockedShop> unblock) {
    this.language = language;
    page.below(Prose.of(language.say("shops.title"), Type.TITLE, Ink.TEXT), 2);
    page.below(Prose.of(language.say("shops.meaning"), Type.BODY, Ink.MUTED), 6);
    standing
        .pausedUntil()
        .ifPresentOrElse(
            this::paused,
            () -> page.below(Prose.of(language.say("shops.open"), Type.BODY, Ink.TEXT), 16));
    if (standing.blocked().isEmpty()) {
      page.below(Prose.of(language.say("shops.none"), Type.HEADING, Ink.TEXT), 24);
      page.below(Prose.of(language.say("shops.none.next"), Type.BODY, Ink.MUTED), 6);
    }
    standing.blocked().forEach(shop -> add(shop, unblock));
  }

  Page page() {
    return page;
  }

  private void paused(Instant until) {
    NoticeBox box = new NoticeBox(Weight.NOTICE);
    String text = language.say("shops.paused", language.times().hour(until));
    box.below(Prose.of(text, Type.HEADING, Ink.TEXT));
    page.below(box, 16);
  }

  private void add(BlockedShop shop, Consumer<BlockedShop> unblock) {
    JButton button = Controls.button(language.say("button.unblock"), "unblock");
    button
        .getAccessibleContext()
        .setAccessibleDescription(SafeText.of(shop.origin(), SafeText.NAME));
    button.addActionListener(_ -> unblock.accept(shop));
    JPanel row = Controls.panel("insets 0, fillx, wrap 2, gap 12 2", "[grow,fill][]");
    row.add(PeerBlock.origin(shop.origin(), Type.BODY), "wmin 0");
    row.add(button, "spany 2, aligny center");
    String day = language.say("shops.since", language.times().day(shop.since()));
    row.add(Prose.of(day, Type.SMALL, Ink.MUTED), "wmin 0");
    page.below(Page.rule(Ink.RULE, 1), 14);
    page.below(row, 12);
  }
}
