package org.semper.tinguin.look;

import java.util.ArrayList;
import java.util.List;
import org.semper.supporting.crypto.Assurance;
import org.semper.supporting.tinguin.Peer;
import org.semper.tinguin.text.Language;
import org.semper.tinguin.text.SafeText;
import org.semper.tinguin.text.ShownOrigin;

/// Who the owner deals with: "Connected to", the name, who certified it, and the web origin. The name is called certified only
/// where the owner confirmed that the authority checks whom it certifies; a demo authority's is marked.
public final class PeerBlock {

  private static final int SHORT = 60;

  private PeerBlock() {}

  /// @param title says what the seller is to the owner, such as `Connected to`
  public static void addTo(Page page, String title, Peer peer, Language language) {
    page.below(Prose.of(title, Type.SMALL, Ink.MUTED), 6);
    page.below(Prose.of(SafeText.name(peer.name()), Type.TITLE, Ink.TEXT), 3);
    page.below(certificate(peer, language), 3);
    page.below(origin(peer.origin(), Type.SMALL), 2);
  }

  public static Prose origin(String origin, Type type) {
    ShownOrigin shown = ShownOrigin.of(origin);
    return Prose.of(
        new Span(shown.before(), type, Ink.MUTED),
        new Span(shown.stressed(), Type.SMALL_STRONG, Ink.TEXT),
        new Span(shown.after(), type, Ink.MUTED));
  }

  private static Prose certificate(Peer peer, Language language) {
    List<String> facts = new ArrayList<>();
    String authority = SafeText.name(peer.certifiedBy());
    boolean checked = peer.assurance() == Assurance.CHECKED;
    facts.add(language.say(checked ? "peer.by" : "peer.named", authority));
    facts.add(SafeText.of(peer.country(), SHORT));
    peer.registration().map(PeerBlock::registration).ifPresent(facts::add);
    Span rest = new Span(String.join(" · ", facts), Type.SMALL, Ink.MUTED);
    return switch (peer.assurance()) {
      case CHECKED ->
          Prose.of(
              new Span("✓ " + language.say("peer.certified") + " ", Type.SMALL_STRONG, Ink.GOOD),
              rest);
      case LISTED -> Prose.of(rest);
      case DEMO ->
          Prose.of(new Span(language.say("peer.demo") + " · ", Type.SMALL_STRONG, Ink.ALARM), rest);
    };
  }

  /// ETSI EN 319 412-1, 5.1.4: three letters for the kind of register, then country and number.
  private static String registration(String identifier) {
    String safe = SafeText.of(identifier, SHORT);
    return safe.matches("(VAT|NTR|PSD|LEI)[A-Z]{2}.*")
        ? safe.substring(0, 3) + " " + safe.substring(3)
        : safe;
  }
}
