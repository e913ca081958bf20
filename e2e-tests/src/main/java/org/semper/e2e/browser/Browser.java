package org.semper.e2e.browser;

import java.io.IOException;
import java.nio.file.Path;

/// A browser with the extension, in a window on a display, as a person uses it. Elements are found by their `data-testid`, and
/// everything is waited for; who waits in vain gets an error that says for what.
public interface Browser extends AutoCloseable {

  /// Origin of the extension's pages, such as `chrome-extension://…`.
  String extensionOrigin();

  /// Goes to an address in the current tab and waits until it has loaded.
  void open(String address);

  /// Goes back to the page before, which may come out of the browser's cache as it was left.
  void back();

  /// Opens an address in a tab of the same window, which becomes the current one.
  ///
  /// @return the tab that was current before, for [#switchTo]
  String openTab(String address);

  /// Opens an address in a window of its own, whose tab becomes the current one; the other window stays in sight.
  ///
  /// @return the tab that was current before, for [#switchTo]
  String openWindow(String address);

  /// Brings a tab to the front.
  void switchTo(String tab);

  /// Closes the current tab; none is current until [#switchTo].
  void closeTab();

  /// Clicks an element with a real pointer event, once it can be clicked.
  void click(String testId);

  /// Clicks twice, as fast as a mouse does.
  void doubleClick(String testId);

  /// Clicks an empty field and types, key by key.
  void type(String testId, String text);

  /// Waits until an element shows text.
  String text(String testId);

  /// Evaluates a JavaScript expression in the current page until there is a value; a promise is waited for.
  String evaluate(String expression);

  /// Writes a picture of the current page.
  void picture(Path file) throws IOException;

  @Override
  void close();

  /// Clicks what leads to another page, and waits until that has loaded in this one's place, even at the same address.
  default void leave(String testId) {
    evaluate("window.left = true");
    click(testId);
    evaluate("window.left || document.readyState !== 'complete' ? null : true");
  }

  /// Evaluates like [#evaluate] in a page of the extension's, in a tab that is there for that alone.
  default String askExtension(String expression) {
    String here = openTab(extensionOrigin() + "/pairing.html");
    String answer = evaluate(expression);
    closeTab();
    switchTo(here);
    return answer;
  }
}
