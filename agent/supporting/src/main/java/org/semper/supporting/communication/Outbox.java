package org.semper.supporting.communication;

import java.util.List;
import org.semper.api.statement.StatementHash;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.crypto.Sealer;
import org.semper.supporting.store.Migrations;
import org.semper.supporting.store.Store;
import org.semper.supporting.store.Transaction;

/// Messages to other parties that survive a crash. What was enqueued in a committed transaction is sent, again and again with
/// growing pauses, until it is acknowledged; sent twice it is the same message. The sender waits on virtual threads.
public final class Outbox implements AutoCloseable {

  /// Tables to open the store with.
  public static final Migrations MIGRATIONS = MessageTable.MIGRATIONS;

  private final Store store;
  private final MessageTable messages;
  private final Sender sender;

  /// @param sealer the owner's, from the vault; a server's from its key file
  public Outbox(
      Store store, Sealer sealer, Channel channel, Correspondent correspondent, Backoff backoff) {
    this.store = store;
    this.messages = new MessageTable(sealer);
    this.sender = new Sender(store, messages, channel, correspondent, backoff);
  }

  /// Begins to send what an earlier process left.
  public void start() {
    List<DealId> deals = store.inTransaction(messages::deals);
    deals.forEach(sender::wake);
  }

  /// Takes the message over; it is sent once the transaction is committed. A message that is there already stays as it is.
  public void enqueue(Transaction transaction, Message message) {
    messages.add(transaction, message);
    transaction.afterCommit(() -> sender.wake(message.deal()));
  }

  /// The message is answered or given up: it is not sent again. Does nothing for an unknown one.
  public void acknowledged(Transaction transaction, StatementHash message) {
    messages.remove(transaction, message);
  }

  /// Messages of the deal that are not acknowledged, oldest first.
  public List<Message> pending(Transaction transaction, DealId deal) {
    return messages.of(transaction, deal);
  }

  /// Stops sending and waits until nothing is under way; what is not acknowledged stays for the next start.
  @Override
  public void close() {
    sender.close();
  }
}
