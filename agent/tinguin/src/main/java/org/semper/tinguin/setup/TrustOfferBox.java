package org.semper.tinguin.setup;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import org.semper.tinguin.look.Controls;
import org.semper.tinguin.look.Ink;
import org.semper.tinguin.look.NoticeBox;
import org.semper.tinguin.look.NoticeBox.Weight;
import org.semper.tinguin.look.Prose;
import org.semper.tinguin.look.ScrolledTo;
import org.semper.tinguin.look.Type;
import org.semper.tinguin.setup.TrustOffer.OfferedAuthority;
import org.semper.tinguin.text.SafeText;
import org.semper.tinguin.text.Texts;
import org.semper.tinguin.text.TimeText;

/// What a trust list says: its operator, its authorities and all their fingerprints. What the operator says of an authority is
/// quoted; what the owner knows of it, the owner ticks.
final class TrustOfferBox {

  private static final int LONGEST = 300;

  private final Texts texts;
  private final NoticeBox box = new NoticeBox(Weight.NEUTRAL);
  private final Map<String, JCheckBox> checks = new LinkedHashMap<>();

  TrustOfferBox(Texts texts, TrustOffer offer) {
    this.texts = texts;
    String day = new TimeText(texts.language(), ZoneId.systemDefault()).day(offer.issued());
    String operator = SafeText.name(offer.operator());
    String number = String.valueOf(offer.number());
    line(texts.of("setup.trust.operator", operator, number, day), Type.STRONG, Ink.TEXT);
    line(texts.of("setup.trust.key", offer.fingerprint()), Type.SMALL, Ink.TEXT);
    if (offer.compared()) {
      line(texts.of("setup.trust.compared"), Type.SMALL_STRONG, Ink.GOOD);
    } else {
      line(texts.of("setup.trust.compare"), Type.SMALL_STRONG, Ink.ALARM);
    }
    offer.authorities().forEach(this::add);
    if (!offer.services().isEmpty()) {
      String hosts = SafeText.of(String.join(", ", offer.services()), LONGEST);
      line(texts.of("setup.trust.services", hosts), Type.SMALL, Ink.MUTED);
    }
  }

  JComponent box() {
    return box;
  }

  /// Fingerprints of the authorities that the owner ticked.
  Set<String> checked() {
    Set<String> checked = new HashSet<>();
    checks.forEach((fingerprint, tick) -> {
      if (tick.isSelected()) {
        checked.add(fingerprint);
      }
    });
    return checked;
  }

  private void add(OfferedAuthority authority) {
    line(SafeText.name(authority.name()), Type.HEADING, Ink.TEXT);
    line(texts.of("setup.trust.root", authority.fingerprint()), Type.SMALL, Ink.MUTED);
    line(texts.of("setup.trust.says", SafeText.of(authority.says(), LONGEST)), Type.BODY, Ink.TEXT);
    if (authority.demo()) {
      line(texts.of("setup.trust.demo"), Type.SMALL_STRONG, Ink.ALARM);
    } else {
      JCheckBox tick =
          Controls.checkBox(texts.of("setup.trust.checked"), "checked-" + (checks.size() + 1));
      tick.setOpaque(false);
      tick.getAccessibleContext().setAccessibleDescription(SafeText.name(authority.name()));
      tick.addFocusListener(new ScrolledTo(tick));
      checks.put(authority.fingerprint(), tick);
      box.below(tick);
    }
  }

  private void line(String text, Type type, Ink ink) {
    box.below(Prose.of(text, type, ink));
  }
}
