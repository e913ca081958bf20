package org.semper.tinguin.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import org.semper.tinguin.look.Closing;
import org.semper.tinguin.look.Controls;
import org.semper.tinguin.look.Footer;
import org.semper.tinguin.look.PageFrame;
import org.semper.tinguin.look.StepBar;
import org.semper.tinguin.text.Texts;

/// The wizard's frame: goes from page to page and back. Used on the event thread.
final class WizardWindow {

  private static final int HEIGHT = 640;

  private final Texts texts;
  private final List<SetupPage> pages;
  private final List<String> titles = new ArrayList<>();
  private final PageFrame frame;
  private final JButton back;
  private final JButton next;
  private final Footer footer;
  private final Runnable lastReached;
  private int current;

  /// @param pages the last of them needs no button to be left
  /// @param lastReached called whenever the owner comes to the last page
  /// @param closed called when the owner closes the window
  WizardWindow(Texts texts, List<SetupPage> pages, Runnable lastReached, Runnable closed) {
    this.texts = texts;
    this.pages = List.copyOf(pages);
    this.lastReached = lastReached;
    pages.forEach(page -> page.onChange(this::forgetProblem));
    for (SetupPage page : pages) {
      titles.add("%d %s".formatted(titles.size() + 1, texts.of(page.step())));
    }
    this.back = Controls.button(texts.of("button.back"), "back");
    this.next = Controls.primary(texts.of("button.next"), "next");
    this.footer = new Footer(List.of(back), next);
    this.frame = new PageFrame(new WelcomeStrip(texts));
    back.addActionListener(_ -> go(current - 1));
    next.addActionListener(_ -> next());
    frame.atLeast(HEIGHT);
    frame.name(texts.of("window.title", texts.of("title.setup")));
    frame.addWindowListener(new Closing(closed));
    frame.getRootPane().setDefaultButton(next);
  }

  void show() {
    go(0);
    frame.appear();
    pages.get(current).focus().requestFocusInWindow();
  }

  /// Lets the owner go back and sets what the main button says and does; empty disables it.
  void offer(boolean mayGoBack, Optional<String> nextKey) {
    back.setEnabled(mayGoBack);
    next.setEnabled(nextKey.isPresent());
    nextKey.map(texts::of).ifPresent(text -> Controls.title(next, text));
    if (nextKey.isPresent() && !mayType()) {
      next.requestFocusInWindow();
    }
  }

  void close() {
    frame.dispose();
  }

  /// @return whether the page at hand is one to fill in, not the last one
  private boolean mayType() {
    return current < pages.size() - 1;
  }

  private void forgetProblem() {
    footer.says("");
  }

  private void next() {
    Optional<String> problem = pages.get(current).problem();
    if (problem.isPresent()) {
      footer.warns(problem.get());
      pages.get(current).focus().requestFocusInWindow();
    } else if (mayType()) {
      go(current + 1);
    } else {
      lastReached.run();
    }
  }

  private void go(int index) {
    current = index;
    footer.says("");
    offer(index > 0, Optional.of("button.next"));
    frame.steps(Optional.of(new StepBar(titles, index)));
    frame.content(pages.get(index).body(), footer);
    pages.get(index).focus().requestFocusInWindow();
    if (index == pages.size() - 1) {
      lastReached.run();
    }
  }
}
