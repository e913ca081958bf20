package org.semper.supporting.communication;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.semper.api.json.StrictJson;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.store.Store;
import org.semper.supporting.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends the outbox: one virtual thread per deal that has messages, a bounded number of exchanges at a time.
final class Sender implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
  private static final Duration DEADLINE = Duration.ofSeconds(30);
  private static final int EXCHANGES_AT_A_TIME = 16;

  private final Store store;
  private final MessageTable messages;
  private final Channel channel;
  private final Correspondent correspondent;
  private final Backoff backoff;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore exchanges = new Semaphore(EXCHANGES_AT_A_TIME);
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Set<Thread> exchanging = ConcurrentHashMap.newKeySet();

  /// Deals with a thread; the value tells whether something was enqueued since it last looked.
  private final Map<DealId, Boolean> woken = new HashMap<>();

  Sender(
      Store store,
      MessageTable messages,
      Channel channel,
      Correspondent correspondent,
      Backoff backoff) {
    this.store = store;
    this.messages = messages;
    this.channel = channel;
    this.correspondent = correspondent;
    this.backoff = backoff;
  }

  /// Sees to it that somebody looks for messages of the deal from now on.
  void wake(DealId deal) {
    synchronized (woken) {
      if (!isStopped() && woken.put(deal, true) == null) {
        threads.execute(() -> send(deal));
      }
    }
  }

  @Override
  public void close() {
    synchronized (woken) {
      stopped.countDown();
    }
    exchanging.forEach(Thread::interrupt);
    threads.close();
  }

  private void send(DealId deal) {
    boolean ended = false;
    try {
      while (isWanted(deal)) {
        sendAll(deal);
      }
      ended = true;
    } finally {
      if (!ended) {
        forget(deal);
      }
    }
  }

  /// Whether something was enqueued since the last look; if not, the deal's thread is forgotten before anything else can be.
  private boolean isWanted(DealId deal) {
    synchronized (woken) {
      boolean wanted = !isStopped() && Boolean.TRUE.equals(woken.put(deal, false));
      if (!wanted) {
        woken.remove(deal);
      }
      return wanted;
    }
  }

  private void forget(DealId deal) {
    synchronized (woken) {
      woken.remove(deal);
    }
  }

  private void sendAll(DealId deal) {
    int attempts = 0;
    Optional<Message> previous = Optional.empty();
    while (!isStopped()) {
      try {
        Optional<Message> message = store.inTransaction(tx -> messages.first(tx, deal));
        if (message.isEmpty()) {
          return;
        }
        attempts = message.equals(previous) ? attempts : 0;
        previous = message;
        sendOnce(message.get(), attempts + 1);
        attempts += 1;
        if (store.inTransaction(tx -> messages.first(tx, deal)).equals(message)) {
          pause(attempts);
        }
      } catch (StoreUnavailable e) {
        LOG.error("the outbox waits for its store", e);
        pause(++attempts);
      }
    }
  }

  private void sendOnce(Message message, int attempt) {
    Answer answer = exchange(message);
    if (isStopped()) {
      return;
    }
    switch (answer) {
      case Answer.Ok ok -> correspondent.answered(message, ok.json());
      case Answer.Problem problem when !problem.retryable() ->
          correspondent.refused(message, problem);
      case Answer.Problem problem -> correspondent.waiting(message, problem, attempt);
      case Answer.Unanswered unanswered -> correspondent.waiting(message, unanswered, attempt);
    }
  }

  private Answer exchange(Message message) {
    exchanging.add(Thread.currentThread());
    try {
      exchanges.acquire();
      try {
        return channel.post(
            message.destination(), StrictJson.bytes(message.statement().toJson()), DEADLINE);
      } finally {
        exchanges.release();
      }
    } catch (InterruptedException e) {
      return new Answer.Unanswered(Answer.Cause.UNREACHABLE);
    } finally {
      exchanging.remove(Thread.currentThread());
      // Only a stop interrupts, and only an exchange: a transaction is never cut off.
      Thread.interrupted();
    }
  }

  private void pause(int attempts) {
    try {
      if (stopped.await(backoff.after(attempts).toNanos(), TimeUnit.NANOSECONDS)) {
        LOG.debug("stopped with messages left");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isStopped() {
    return stopped.getCount() == 0;
  }
}
