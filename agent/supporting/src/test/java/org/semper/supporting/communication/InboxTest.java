package org.semper.supporting.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.statement.StatementHash;
import org.semper.supporting.archive.GoldenPurchase;
import org.semper.supporting.crypto.TestPki;
import org.semper.supporting.crypto.Vault;
import org.semper.supporting.store.SqliteStore;
import org.semper.supporting.store.Store;
import org.semper.supporting.store.StoreUnavailable;

final class InboxTest {

  private static final GoldenPurchase PURCHASE = new GoldenPurchase();
  private static final byte[] ANSWER = "{ \"statement\" : 1 }".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private final StatementHash statement = PURCHASE.offer().statement().hash();
  private Vault vault;
  private Store store;
  private Inbox inbox;

  @BeforeEach
  void open() {
    vault = TestPki.vault(folder.resolve("vault.json"), "secret");
    store = SqliteStore.open(folder.resolve("store.db"), Inbox.MIGRATIONS);
    inbox = new Inbox(vault.sealer("inbox"));
  }

  @AfterEach
  void close() {
    store.close();
    vault.close();
  }

  @Test
  void returns_the_stored_answer_byte_for_byte() {
    answer();

    assertThat(answerTo(statement))
        .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(ANSWER));
    assertThat(answerTo(PURCHASE.offer().statement().hash())).isEmpty();
  }

  @Test
  void answers_a_statement_once() {
    answer();

    assertThatThrownBy(this::answer).isInstanceOf(RuntimeException.class);
    assertThat(answerTo(statement)).isPresent();
  }

  @Test
  void gives_out_no_answer_that_was_changed_on_the_disk() {
    answer();
    store.inTransaction(tx -> tx.update("UPDATE inbox_answer SET sealed = ?", new byte[40]));

    assertThatThrownBy(() -> answerTo(statement)).isInstanceOf(StoreUnavailable.class);
  }

  private int answer() {
    return store.inTransaction(tx -> {
      inbox.answered(tx, statement, ANSWER);
      return 1;
    });
  }

  private Optional<byte[]> answerTo(StatementHash hash) {
    return store.inTransaction(tx -> inbox.answerTo(tx, hash));
  }
}
