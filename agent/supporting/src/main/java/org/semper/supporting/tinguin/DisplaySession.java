package org.semper.supporting.tinguin;

/// The display, held. The window stays in place from one question to the next; closing the session releases it.
public interface DisplaySession extends AutoCloseable {

  /// Shows the question and waits. Esc, closing the window and a time that ran out give the question's declining answer.
  <A> A ask(Question<A> question) throws InterruptedException;

  /// Shows that work goes on between two questions, such as `Sending your order`; no answer.
  void progress(Progress progress);

  /// Releases the display and closes the window. Idempotent.
  @Override
  void close();
}
