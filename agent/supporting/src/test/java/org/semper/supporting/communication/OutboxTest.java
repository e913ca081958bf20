package org.semper.supporting.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.json.StrictJson;
import org.semper.api.statement.StapledStatement;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.archive.GoldenPurchase;
import org.semper.supporting.crypto.Sealer;
import org.semper.supporting.crypto.TestPki;
import org.semper.supporting.crypto.Vault;
import org.semper.supporting.store.SqliteStore;
import org.semper.supporting.store.Store;

final class OutboxTest {

  private static final URI SHOP = URI.create("https://shop.localhost/orders");
  private static final Answer LATER =
      new Answer.Problem(503, Optional.empty(), true, Optional.empty());
  private static final Answer NO =
      new Answer.Problem(422, Optional.of("OFFER_EXPIRED"), false, Optional.empty());
  private static final Answer SILENT = new Answer.Unanswered(Answer.Cause.SILENT);
  private static final Answer YES = new Answer.Ok("{}".getBytes(StandardCharsets.UTF_8));
  private static final Backoff SHORT =
      new Backoff(Duration.ofMillis(1), Duration.ofMillis(4), new Random(1));

  private static final GoldenPurchase PURCHASE = new GoldenPurchase();

  @TempDir Path folder;
  private final ScriptedChannel channel = new ScriptedChannel();
  private final Recorder recorder = new Recorder();
  private Vault vault;
  private Sealer sealer;
  private Store store;
  private Outbox outbox;

  @BeforeEach
  void open() {
    vault = TestPki.vault(folder.resolve("vault.json"), "secret");
    sealer = vault.sealer("outbox");
    store = SqliteStore.open(folder.resolve("store.db"), Outbox.MIGRATIONS);
    outbox = newOutbox();
  }

  @AfterEach
  void close() {
    outbox.close();
    store.close();
    vault.close();
  }

  @Test
  void sends_what_was_committed_until_it_is_acknowledged() throws Exception {
    Message message = message();
    enqueue(message);

    channel.answer(SILENT);
    channel.answer(LATER);
    channel.answer(YES);

    assertThat(recorder.next()).isEqualTo("waiting 1");
    assertThat(recorder.next()).isEqualTo("waiting 2");
    assertThat(recorder.next()).isEqualTo("answered " + message.id());
    recorder.waitUntilAcknowledged();
    assertThat(pending(message.deal())).isEmpty();
    assertThat(channel.sent).hasSize(3).allMatch(text -> text.equals(channel.sent.getFirst()));
    assertThat(channel.sent.getFirst())
        .isEqualTo(
            new String(StrictJson.bytes(message.statement().toJson()), StandardCharsets.UTF_8));
  }

  @Test
  void sends_nothing_of_a_transaction_that_failed() {
    assertThatThrownBy(() ->
            store.inTransaction(tx -> {
              outbox.enqueue(tx, message());
              throw new java.io.IOException("no");
            }))
        .isInstanceOf(java.io.IOException.class);
    outbox.close();

    assertThat(channel.sent).isEmpty();
  }

  @Test
  void sends_after_a_restart_what_an_earlier_process_left() throws Exception {
    outbox.close();
    Message message = message();
    enqueue(message);
    assertThat(channel.sent).isEmpty();

    outbox = newOutbox();
    outbox.start();
    channel.answer(YES);

    assertThat(recorder.next()).isEqualTo("answered " + message.id());
  }

  @Test
  void sends_messages_of_one_deal_in_their_order() throws Exception {
    Message first = message();
    Message second = new Message(first.deal(), SHOP, PURCHASE.offer());
    enqueue(first);
    enqueue(second);

    channel.answer(LATER);
    channel.answer(YES);
    channel.answer(YES);

    assertThat(recorder.next()).isEqualTo("waiting 1");
    assertThat(recorder.next()).isEqualTo("answered " + first.id());
    assertThat(recorder.next()).isEqualTo("answered " + second.id());
  }

  @Test
  void does_not_let_one_deal_wait_for_another() throws Exception {
    outbox.close();
    enqueue(message());
    enqueue(message());
    outbox = newOutbox();
    outbox.start();

    channel.waitForCallers(2);
    channel.answer(YES);
    channel.answer(YES);

    assertThat(recorder.next()).startsWith("answered");
    assertThat(recorder.next()).startsWith("answered");
  }

  @Test
  void keeps_one_message_that_was_enqueued_twice() {
    outbox.close();
    Message message = message();
    enqueue(message);
    enqueue(message);

    assertThat(pending(message.deal())).containsExactly(message);
  }

  @Test
  void tells_of_a_refusal_and_ends_when_it_is_accepted() throws Exception {
    Message message = message();
    enqueue(message);

    channel.answer(NO);

    assertThat(recorder.next()).isEqualTo("refused OFFER_EXPIRED");
    recorder.waitUntilAcknowledged();
    assertThat(pending(message.deal())).isEmpty();
  }

  @Test
  void sends_again_when_the_answer_was_not_believed() throws Exception {
    recorder.believes = false;
    enqueue(message());
    channel.answer(YES);
    assertThat(recorder.next()).startsWith("answered");

    recorder.believes = true;
    channel.answer(YES);
    assertThat(recorder.next()).startsWith("answered");
    recorder.waitUntilAcknowledged();
  }

  @Test
  void stops_while_an_exchange_is_under_way_and_keeps_the_message() throws Exception {
    Message message = message();
    enqueue(message);
    channel.waitForCallers(1);

    outbox.close();

    assertThat(pending(message.deal())).containsExactly(message);
    assertThat(recorder.events).isEmpty();
  }

  @Test
  void writes_nothing_readable_to_the_disk() throws Exception {
    outbox.close();
    Message message = message();
    enqueue(message);
    String compact = message.statement().statement().compact();
    String payload = compact.substring(compact.indexOf('.') + 1, compact.lastIndexOf('.'));

    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(content).doesNotContain(payload, "shop.localhost", message.id().text());
      }
    }
  }

  @Test
  void waits_twice_as_long_each_time_up_to_a_limit_and_half_of_it_by_chance() {
    Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(60), new Random(7));
    for (int round = 0; round < 200; round++) {
      assertThat(backoff.after(1)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
      assertThat(backoff.after(3)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
      assertThat(backoff.after(10_000)).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(60));
    }
  }

  @Test
  void inbox_returns_the_stored_answer_byte_for_byte() {
    try (Store inboxStore = SqliteStore.open(folder.resolve("inbox.db"), Inbox.MIGRATIONS)) {
      Inbox inbox = new Inbox(sealer);
      StapledStatement statement = PURCHASE.offer();
      byte[] answer = "{ \"statement\" : 1 }".getBytes(StandardCharsets.UTF_8);
      inboxStore.inTransaction(tx -> {
        inbox.answered(tx, statement.statement().hash(), answer);
        return true;
      });

      Optional<byte[]> again =
          inboxStore.inTransaction(tx -> inbox.answerTo(tx, statement.statement().hash()));
      Optional<byte[]> other =
          inboxStore.inTransaction(tx -> inbox.answerTo(tx, PURCHASE.offer().statement().hash()));

      assertThat(again).hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(answer));
      assertThat(other).isEmpty();
    }
  }

  private Outbox newOutbox() {
    return new Outbox(store, sealer, channel, recorder, SHORT);
  }

  private void enqueue(Message message) {
    store.inTransaction(tx -> {
      outbox.enqueue(tx, message);
      return true;
    });
  }

  private List<Message> pending(DealId deal) {
    return store.inTransaction(tx -> outbox.pending(tx, deal));
  }

  private static Message message() {
    StapledStatement offer = PURCHASE.offer();
    return new Message(GoldenPurchase.deal(offer), SHOP, offer);
  }

  /// Answers each exchange with what the test hands over for it.
  private static final class ScriptedChannel implements Channel {

    private final List<String> sent = new ArrayList<>();
    private final BlockingQueue<Integer> callers = new LinkedBlockingQueue<>();
    private final SynchronousQueue<Answer> answers = new SynchronousQueue<>();

    @Override
    public Answer post(URI destination, byte[] json, Duration deadline) {
      callers.add(1);
      try {
        Answer answer = answers.take();
        synchronized (sent) {
          sent.add(new String(json, StandardCharsets.UTF_8));
        }
        return answer;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return SILENT;
      }
    }

    void answer(Answer answer) throws InterruptedException {
      assertThat(answers.offer(answer, 20, TimeUnit.SECONDS)).isTrue();
    }

    void waitForCallers(int count) throws InterruptedException {
      for (int i = 0; i < count; i++) {
        assertThat(callers.poll(20, TimeUnit.SECONDS)).isNotNull();
      }
    }
  }

  /// Writes down what it is told and acknowledges what it believes.
  private final class Recorder implements Correspondent {

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<Boolean> acknowledged = new LinkedBlockingQueue<>();
    private volatile boolean believes = true;

    @Override
    public void answered(Message message, byte[] json) {
      boolean believed = believes;
      events.add("answered " + message.id());
      if (believed) {
        acknowledge(message);
      }
    }

    @Override
    public void refused(Message message, Answer.Problem problem) {
      events.add("refused " + problem.code().orElse(""));
      acknowledge(message);
    }

    @Override
    public void waiting(Message message, Answer answer, int attempts) {
      events.add("waiting " + attempts);
    }

    String next() throws InterruptedException {
      return String.valueOf(events.poll(20, TimeUnit.SECONDS));
    }

    void waitUntilAcknowledged() throws InterruptedException {
      assertThat(acknowledged.poll(20, TimeUnit.SECONDS)).isTrue();
    }

    private void acknowledge(Message message) {
      store.inTransaction(tx -> {
        outbox.acknowledged(tx, message.id());
        tx.afterCommit(() -> acknowledged.add(true));
        return true;
      });
    }
  }
}
