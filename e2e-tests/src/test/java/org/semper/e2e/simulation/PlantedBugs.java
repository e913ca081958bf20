package org.semper.e2e.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.semper.api.commerce.PaymentOption;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementHash;
import org.semper.api.statement.StatementType;
import org.semper.supporting.archive.evidence.EvidenceRule;
import org.semper.supporting.store.Store;
import org.semper.supporting.store.Transaction;
import org.semper.transfer.payment.AdapterOutcome;
import org.semper.transfer.payment.Capabilities;
import org.semper.transfer.payment.PayRef;
import org.semper.transfer.payment.PaymentAdapter;
import org.semper.transfer.payment.PaymentRejected;
import org.semper.transfer.payment.PaymentTerms;
import org.semper.transfer.payment.PaymentTransaction;
import org.semper.transfer.payment.Purse;
import org.semper.transfer.payment.Refund;

/// Ways in which a party can be broken.
final class PlantedBugs {

  private PlantedBugs() {}

  /// A shopper's agent sends what it has not safely written down: of what it committed last, a crash leaves nothing.
  static Bugs messageBeforeCommit() {
    Map<Path, Path> before = new ConcurrentHashMap<>();
    return new Bugs() {
      @Override
      public Store store(String participant, Path file, Store store) {
        return participant.startsWith("Shopper") ? new Unsafe(store, file, before) : store;
      }

      @Override
      public void crashed(String participant, Path file) {
        Path copy = before.remove(file);
        if (copy != null) {
          restore(copy, file);
        }
      }
    };
  }

  /// A shopper's agent that gets no answer to a payment makes another one instead of asking about the first.
  static Bugs paymentRepeated() {
    return adapter("Shopper", AdapterOutcome.Unanswered.class);
  }

  /// A shop gives money back twice.
  static Bugs refundPaidTwice() {
    return adapter("Shop ", AdapterOutcome.Executed.class);
  }

  /// A shop forgets what it answered.
  static Bugs answerNotStored() {
    return dropping("Shop ", sql -> sql.contains("INSERT INTO inbox_answer"));
  }

  /// Now and then an entry of a shop's log is lost.
  static Bugs logEntryLost() {
    AtomicInteger entries = new AtomicInteger();
    return dropping(
        "Shop ",
        sql -> sql.contains("INSERT INTO archive_entry") && entries.incrementAndGet() % 20 == 0);
  }

  private static Bugs dropping(String victims, Predicate<String> dropped) {
    return new Bugs() {
      @Override
      public Store store(String participant, Path file, Store store) {
        return participant.startsWith(victims) ? new Dropping(store, dropped) : store;
      }
    };
  }

  private static Bugs adapter(String victims, Class<? extends AdapterOutcome> after) {
    return new Bugs() {
      @Override
      public PaymentAdapter adapter(String participant, PaymentAdapter adapter) {
        return participant.startsWith(victims) ? new PayingAgain(adapter, after) : adapter;
      }
    };
  }

  private static Path wal(Path file) {
    return file.resolveSibling(file.getFileName() + "-wal");
  }

  private static void copy(Path from, Path to) {
    try {
      Files.deleteIfExists(to);
      Files.deleteIfExists(wal(to));
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
      if (Files.exists(wal(from))) {
        Files.copy(wal(from), wal(to), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void restore(Path copy, Path file) {
    try {
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-shm"));
      copy(copy, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Keeps how the file was before the last change.
  private record Unsafe(Store store, Path file, Map<Path, Path> before) implements Store {

    @Override
    public <T, E extends Exception> T inTransaction(Work<T, E> work) throws E {
      Path copy = file.resolveSibling("before-" + UUID.randomUUID());
      copy(file, copy);
      AtomicInteger changes = new AtomicInteger();
      T result = store.<T, E>inTransaction(tx -> work.run(new Counting(tx, changes)));
      if (changes.get() > 0) {
        before.put(file, copy);
      }
      return result;
    }

    @Override
    public Dialect dialect() {
      return store.dialect();
    }

    @Override
    public void close() {
      store.close();
    }
  }

  private static final class Counting extends ForwardingTransaction {

    private final AtomicInteger changes;

    Counting(Transaction transaction, AtomicInteger changes) {
      super(transaction);
      this.changes = changes;
    }

    @Override
    public int update(String sql, Object... parameters) {
      int rows = super.update(sql, parameters);
      changes.addAndGet(rows);
      return rows;
    }
  }

  /// Does not do what it says it did.
  private record Dropping(Store store, Predicate<String> dropped) implements Store {

    @Override
    public <T, E extends Exception> T inTransaction(Work<T, E> work) throws E {
      return store.<T, E>inTransaction(tx -> work.run(new Forgetful(tx, dropped)));
    }

    @Override
    public Dialect dialect() {
      return store.dialect();
    }

    @Override
    public void close() {
      store.close();
    }
  }

  private static final class Forgetful extends ForwardingTransaction {

    private final Predicate<String> dropped;

    Forgetful(Transaction transaction, Predicate<String> dropped) {
      super(transaction);
      this.dropped = dropped;
    }

    @Override
    public int update(String sql, Object... parameters) {
      return dropped.test(sql) ? 1 : super.update(sql, parameters);
    }
  }

  /// Pays once more, under another reference, after such an outcome.
  private record PayingAgain(PaymentAdapter adapter, Class<? extends AdapterOutcome> after)
      implements PaymentAdapter {

    @Override
    public AdapterOutcome pay(PaymentTransaction transaction) {
      AdapterOutcome outcome = adapter.pay(transaction);
      if (after.isInstance(outcome)) {
        adapter.pay(again(transaction));
      }
      return outcome;
    }

    private PaymentTransaction again(PaymentTransaction run) {
      PaymentTerms terms = run.terms();
      PayRef other = PayRef.of(StatementHash.ofSigningInput(UUID.randomUUID().toString()));
      PaymentTerms more = new PaymentTerms(terms.purse(), terms.option(), terms.amount(), other);
      Instant until = run.signedMessage().statement().payload().expires();
      try {
        return new PaymentTransaction(
            more,
            run.attempt(),
            run.progress(),
            Optional.of(adapter.authorise(more, until)),
            run.created(),
            run.changed());
      } catch (PaymentRejected e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public String system() {
      return adapter.system();
    }

    @Override
    public Capabilities capabilities() {
      return adapter.capabilities();
    }

    @Override
    public boolean serves(Purse purse, PaymentOption option) {
      return adapter.serves(purse, option);
    }

    @Override
    public String payee(PaymentOption option) throws PaymentRejected {
      return adapter.payee(option);
    }

    @Override
    public StapledStatement authorise(PaymentTerms terms, Instant until) throws PaymentRejected {
      return adapter.authorise(terms, until);
    }

    @Override
    public AdapterOutcome query(PaymentTransaction transaction) {
      return adapter.query(transaction);
    }

    @Override
    public void verifyEvidence(
        PaymentOption ours, StapledStatement evidence, Money amount, PayRef ref)
        throws PaymentRejected {
      adapter.verifyEvidence(ours, evidence, amount, ref);
    }

    @Override
    public Map<StatementType, EvidenceRule.Check> evidence() {
      return adapter.evidence();
    }

    @Override
    public Map<StatementType, EvidenceRule.Check> refundEvidence() {
      return adapter.refundEvidence();
    }

    @Override
    public PaymentOption wayBack(Purse from, Refund refund) throws PaymentRejected {
      return adapter.wayBack(from, refund);
    }

    @Override
    public void verifyRefund(Refund refund, StapledStatement evidence) throws PaymentRejected {
      adapter.verifyRefund(refund, evidence);
    }
  }
}
