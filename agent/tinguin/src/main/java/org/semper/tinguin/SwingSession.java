package org.semper.tinguin;

import java.awt.EventQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.semper.supporting.tinguin.DisplaySession;
import org.semper.supporting.tinguin.Progress;
import org.semper.supporting.tinguin.Question;
import org.semper.tinguin.look.EventThread;
import org.semper.tinguin.question.Scene;
import org.semper.tinguin.question.Views;

/// The display, held by one manager. Its methods are called off the event thread; asking blocks the caller.
final class SwingSession implements DisplaySession {

  private final SessionWindow window;
  private final Scene scene;
  private final Runnable release;
  private final AtomicBoolean closed = new AtomicBoolean();

  SwingSession(SessionWindow window, Scene scene, Runnable release) {
    this.window = window;
    this.scene = scene;
    this.release = release;
  }

  @Override
  public <A> A ask(Question<A> question) throws InterruptedException {
    requireOpen();
    Pending<A> pending = new Pending<>();
    try {
      EventThread.run(() -> window.show(Views.of(question, scene, pending::give)));
      return pending.await();
    } finally {
      EventQueue.invokeLater(window::freeze);
    }
  }

  @Override
  public void progress(Progress progress) {
    requireOpen();
    EventQueue.invokeLater(() -> {
      if (!closed.get()) {
        window.progress(progress);
      }
    });
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      EventQueue.invokeLater(() -> {
        window.close();
        release.run();
      });
    }
  }

  void raise() {
    EventQueue.invokeLater(() -> {
      if (!closed.get()) {
        window.raise();
      }
    });
  }

  private void requireOpen() {
    if (closed.get()) {
      throw new IllegalStateException("the session was closed");
    }
  }
}
