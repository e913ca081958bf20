package org.semper.tinguin;

import java.awt.AWTException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.semper.supporting.tinguin.DisplaySession;
import org.semper.supporting.tinguin.DisplayUnavailable;
import org.semper.supporting.tinguin.Question;
import org.semper.tinguin.look.Theme;
import org.semper.tinguin.text.Language;

/// An owner in front of a screen with a display, and a program that asks.
public final class Owner implements AutoCloseable {

  public static final Language ENGLISH = Language.of(Locale.ENGLISH, Locale.FRANCE, ZoneOffset.UTC);

  public final MovingClock clock = new MovingClock(Samples.SIGNED.plusSeconds(28));
  public final SwingDisplay display;
  public final Screen screen = new Screen();
  private final DisplaySession session;

  public Owner() throws AWTException, DisplayUnavailable, InterruptedException {
    this(() -> {});
  }

  /// @param acted told of each act at the windows
  public Owner(Runnable acted) throws AWTException, DisplayUnavailable, InterruptedException {
    display =
        new SwingDisplay(Samples.indicator(), ENGLISH, Theme.LIGHT, new OwnerActs(acted), clock);
    session = display.acquire("test", Duration.ofSeconds(10));
  }

  public DisplaySession session() {
    return session;
  }

  /// Asks in the background.
  public <A> CompletableFuture<A> asked(Question<A> question) {
    CompletableFuture<A> answer = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(() -> {
          try {
            answer.complete(session.ask(question));
          } catch (InterruptedException | RuntimeException e) {
            answer.completeExceptionally(e);
          }
        });
    return answer;
  }

  public static <A> A answer(CompletableFuture<A> asked)
      throws InterruptedException, ExecutionException, TimeoutException {
    return asked.get(20, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    session.close();
  }
}
