package org.semper.e2e.pages;

import org.semper.e2e.browser.Browser;

/// The extension's button in the toolbar, as it looks beside the pages that are tagged. Before its badge says so, a click on such
/// a page is the shop's.
///
/// @param browser whose extension it is
public record Toolbar(Browser browser) {

  public static final String READY = "on";
  public static final String LOCKED = "***";
  public static final String QUESTION = "?";
  public static final String AWAY = "off";

  private static final String SHOWN =
      """
      chrome.storage.session.get('tagged')
          .then(({tagged}) => Promise.all(Object.keys(tagged ?? {}).map(tab => chrome.action.getBadgeText({tabId: Number(tab)}))))
          .then(badges => badges.length > 0 && badges.every(text => %s) ? true : null)
      """;

  /// Looks until the badge says this beside every tagged page.
  public void await(String badge) {
    browser.askExtension(says(badge));
  }

  /// Looks until there is a badge beside every tagged page: how things stand is known, and a click can be decided.
  public void await() {
    browser.askExtension(SHOWN.formatted("text !== ''"));
  }

  /// Looks from the current page, which is one of the extension's.
  public void awaitFromHere(String badge) {
    browser.evaluate(says(badge));
  }

  private static String says(String badge) {
    return SHOWN.formatted("text === '" + badge + "'");
  }
}
