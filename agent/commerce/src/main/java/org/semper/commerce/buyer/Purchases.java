package org.semper.commerce.buyer;

import java.util.List;
import org.semper.api.bridge.DealRequest;
import org.semper.api.bridge.DealView;
import org.semper.api.bridge.IdempotencyKey;
import org.semper.supporting.archive.DealId;

/// The buyer's desk: takes what the browser brings, runs each purchase on a thread of its own, and says how far each has come.
///
/// What it guarantees: the same request is one purchase, however often it arrives and through whatever crash; the same offer is
/// one deal, and at most one order is ever signed on it; nothing is signed and no money moves that the owner did not confirm in
/// the trusted window; what was confirmed is finished, or known to be in doubt, after any restart. Withdrawals and complaints likewise.
public final class Purchases implements AutoCloseable {

  private final BuyerServices services;
  private final UnlockedWork work;
  private final StatusBoard board;
  private final PurchaseDesk desk;
  private final PurchaseThreads threads;
  private final Reception reception;
  private final Recovery recovery;

  public Purchases(BuyerServices services, ShopRules rules) {
    this.services = services;
    Openings openings = new Openings();
    this.work = new UnlockedWork(services.owner());
    this.board = new StatusBoard(services, openings, work);
    this.desk = new PurchaseDesk(services, rules, board, work);
    this.threads = new PurchaseThreads(services.threads(), board::failed);
    this.recovery = new Recovery(services, openings, board, work);
    this.reception = new Reception(desk, rules, openings, threads);
  }

  /// The owner clicked in a page. Answers at once; what follows happens in the trusted window.
  ///
  /// @param key the same key with the same request is the same opening
  /// @param client which paired browser asks
  /// @throws OpeningRefused OFFER_MALFORMED, DUPLICATE_REQUEST, RATE_LIMITED or STORE_UNAVAILABLE; no window opens
  public DealView open(DealRequest request, IdempotencyKey key, String client)
      throws OpeningRefused {
    return reception.open(request, key, client);
  }

  /// What this client asked for and is going on, and what ended within the last ten minutes; newest first.
  public List<DealView> current(String client) {
    return board.current(client);
  }

  /// Asks for a payment that was put off or declined, in the trusted window; does nothing for a deal that has nothing to pay
  /// or while the agent is locked.
  public void payLater(DealId deal) {
    if (board.archived(deal).isPresent()) {
      goOn(deal, true);
    }
  }

  /// Asks, in the trusted window, for a withdrawal from this deal; says there why not if it is not possible. Does nothing while the
  /// agent is locked or the deal is being worked on.
  public void withdraw(DealId deal) {
    if (board.archived(deal).isPresent()) {
      threads.start(deal, () -> new Purchase(desk, deal).withdraw());
    }
  }

  /// Asks, in the trusted window, for a complaint about this deal, likewise.
  public void complain(DealId deal) {
    if (board.archived(deal).isPresent()) {
      threads.start(deal, () -> new Purchase(desk, deal).complain());
    }
  }

  /// Asks sellers for the answers and refunds that are still to come. To be called now and then; does nothing while the agent is
  /// locked.
  public void askForNews() {
    recovery.awaited().forEach(deal -> goOn(deal, false));
  }

  /// Goes on with what the log says is unfinished. To be called when the agent was started and whenever it was unlocked.
  public void resume() {
    work.beginAgain();
    recovery.unfinished().forEach(deal -> goOn(deal, false));
  }

  /// Ends whatever uses the owner's keys, waits for it, and lets nothing use them until the next [#resume]. To be called before
  /// the agent is locked; what waits for the owner to unlock goes on waiting.
  public void suspend() {
    try {
      work.end();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Whether the deal is being worked on, the owner being asked included; then [#payLater] and a click do not start anything.
  public boolean isRunning(DealId deal) {
    return threads.isRunning(deal);
  }

  /// Brings the window of the purchase that holds it to the front.
  public void raise() {
    services.display().raise();
  }

  /// @param listener told after every change, on the thread that made it
  public void onChange(DealListener listener) {
    board.listen(listener);
  }

  /// Ends all runs and notices and waits for them; the purchases go on after the next [#resume].
  @Override
  public void close() {
    threads.close();
    desk.notices().close();
  }

  private void goOn(DealId deal, boolean payNow) {
    threads.start(deal, () -> new Purchase(desk, deal).resume(payNow));
  }
}
