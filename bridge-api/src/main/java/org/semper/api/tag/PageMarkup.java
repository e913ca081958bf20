package org.semper.api.tag;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.parser.TagSet;

/// Reads the marks in a piece of a page: the outer HTML of marked elements, one after the other, as a browser serialises it
/// (HTML standard, section 13.3).
///
/// Because a browser closes what it opens, the text is read as a tree without HTML's repairs, so that a table row outside a
/// table stays a row. Reading takes time in proportion to the length. Markup with more than [#MAX_ELEMENTS] elements,
/// [#MAX_MARKS] marks or [#MAX_DEPTH] levels is not read at all and makes the deal [ShownDeal#incomplete].
public final class PageMarkup {

  public static final int MAX_ELEMENTS = 4000;
  public static final int MAX_MARKS = 500;
  public static final int MAX_DEPTH = 64;

  private PageMarkup() {}

  /// @param html at most 64 KiB; may be empty
  /// @param language the page's `lang` (BCP 47) as it stands; anything that is no known language is *unknown*
  public static ShownDeal parse(String html, String language) {
    Locale spoken = Locale.forLanguageTag(language.strip());
    MarkCollector marks = new MarkCollector();
    document(html).traverse(marks);
    if (marks.overflowed()) {
      return new ShownDeal(spoken, List.of(), List.of(), true);
    }
    return new ShownDeal(spoken, marks.items(), marks.texts(), false);
  }

  private static Document document(String html) {
    return Parser.xmlParser()
        .settings(ParseSettings.htmlDefault)
        .tagSet(browserTags())
        .parseInput(html, "");
  }

  /// Elements that a serialising browser does not close, and those whose content it does not escape.
  private static TagSet browserTags() {
    TagSet tags = new TagSet();
    Stream.of(
            "area",
            "base",
            "basefont",
            "bgsound",
            "br",
            "col",
            "embed",
            "frame",
            "hr",
            "img",
            "input",
            "keygen",
            "link",
            "meta",
            "param",
            "source",
            "track",
            "wbr")
        .forEach(name -> tags.add(new Tag(name, Parser.NamespaceXml).set(Tag.Void)));
    Stream.of("iframe", "noembed", "noframes", "noscript", "plaintext", "script", "style", "xmp")
        .forEach(name -> tags.add(new Tag(name, Parser.NamespaceXml).set(Tag.Data)));
    return tags;
  }
}
