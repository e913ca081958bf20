package org.semper.commerce.buyer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.web.WebOrigin;
import org.semper.supporting.tinguin.DealNews;
import org.semper.supporting.tinguin.Detail;
import org.semper.supporting.tinguin.DisplaySession;
import org.semper.supporting.tinguin.DisplayUnavailable;
import org.semper.supporting.tinguin.DisplayUnavailable.Reason;
import org.semper.supporting.tinguin.Progress;
import org.semper.supporting.tinguin.Question;
import org.semper.supporting.tinguin.RefusalNotice;

/// One purchase's use of the trusted window: the display is acquired at the first question and held from there to the last,
/// so that the owner sees one window. A shop that the owner silenced while its turn had not come yet gets no window. Used by one
/// thread.
final class Conversation implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final ConversationContext context;
  private final WebOrigin origin;
  private final boolean bidden;
  private Optional<DisplaySession> session = Optional.empty();

  /// @param origin where the owner clicked; names the session
  /// @param bidden whether the owner wants this window whatever the shop may do, as for an order of hers
  Conversation(ConversationContext context, WebOrigin origin, boolean bidden) {
    this.context = context;
    this.origin = origin;
    this.bidden = bidden;
  }

  <A> A ask(Question<A> question) throws DisplayUnavailable, InterruptedException {
    if (session.isEmpty()) {
      session = Optional.of(acquired());
    }
    return session.get().ask(question);
  }

  /// Shows what goes on, if the window is open anyway.
  void progress(Progress progress) {
    session.ifPresent(open -> open.progress(progress));
  }

  /// Whether the owner has this purchase's window before them.
  boolean isOpen() {
    return session.isPresent();
  }

  /// Tells the owner why it does not go on. Without a display nobody is told; the log and the browser say it.
  void tell(ErrorCode code, List<Detail> facts) throws InterruptedException {
    try {
      switch (ask(new RefusalNotice(origin.text(), code, facts))) {
        case DONE -> {}
        case BLOCK_SHOP -> context.rules().block(origin);
        case PAUSE -> context.rules().pause();
      }
    } catch (DisplayUnavailable e) {
      close();
    }
  }

  /// Tells the owner what happened, if the window is open anyway: news of days later do not pop up.
  void inform(DealNews news) throws InterruptedException {
    if (isOpen()) {
      try {
        ask(news);
      } catch (DisplayUnavailable e) {
        close();
      }
    }
  }

  /// Tells the owner and goes on without waiting for them; the window closes when they have seen it, or the agent ends.
  void leave(ErrorCode code, List<Detail> facts) {
    Conversation left = new Conversation(context, origin, bidden);
    left.session = session;
    session = Optional.empty();
    if (!context.notices().start(() -> left.tellAndClose(code, facts))) {
      left.close();
    }
  }

  private DisplaySession acquired() throws DisplayUnavailable, InterruptedException {
    DisplaySession acquired = context.display().acquire(origin.text(), PATIENCE);
    if (!bidden && context.rules().isSilenced(origin)) {
      acquired.close();
      throw new DisplayUnavailable(Reason.PAUSED);
    }
    return acquired;
  }

  private void tellAndClose(ErrorCode code, List<Detail> facts) {
    try (this) {
      tell(code, facts);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    session.ifPresent(DisplaySession::close);
    session = Optional.empty();
  }
}
