package org.semper.supporting.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.semper.api.json.JsonRejected;
import org.semper.supporting.crypto.SealBroken;
import org.semper.supporting.crypto.Sealer;
import org.semper.supporting.store.StoreUnavailable;
import org.semper.supporting.store.Transaction;

/// The summaries of deals, sealed, and how they are found: by deal, by state and by words, each through a blind index.
final class DealIndex {

  private static final String NEWEST = "ORDER BY s.ordinal DESC LIMIT ?";
  private static final String ROWS = "SELECT s.ordinal, s.deal, s.sealed FROM archive_summary s ";

  private final Sealer sealer;

  DealIndex(Sealer sealer) {
    this.sealer = sealer;
  }

  void summarise(Transaction transaction, DealSummary summary) {
    String key = key(summary.deal());
    byte[] sealed = sealer.seal(SummaryJson.bytes(summary), place(key));
    String state = stateIndex(summary.state());
    long bound = summary.bound() ? 1 : 0;
    Optional<SealedSummary> before = row(transaction, key);
    if (before.isEmpty()) {
      long ordinal =
          transaction
              .queryOne(
                  "INSERT INTO archive_summary (deal, state, bound, sealed) VALUES (?, ?, ?, ?)"
                      + " RETURNING ordinal",
                  row -> row.integer("ordinal"),
                  key,
                  state,
                  bound,
                  sealed)
              .orElseThrow();
      addWords(transaction, ordinal, words(summary));
      return;
    }
    transaction.update(
        "UPDATE archive_summary SET state = ?, bound = ?, sealed = ? WHERE ordinal = ?",
        state,
        bound,
        sealed,
        before.get().ordinal);
    replaceWords(transaction, before.get(), words(summary));
  }

  Optional<DealSummary> summary(Transaction transaction, DealId deal) throws ArchiveDamaged {
    Optional<SealedSummary> row = row(transaction, key(deal));
    return row.isPresent() ? Optional.of(open(row.get())) : Optional.empty();
  }

  List<DealSummary> search(Transaction transaction, String text, int limit) throws ArchiveDamaged {
    // The rarest word drives the search, the others only filter.
    List<Object> parameters =
        new ArrayList<>(
            SearchWords.of(List.of(text)).stream()
                .map(word -> frequency(transaction, wordIndex(word)))
                .sorted(Comparator.comparingLong(Frequency::deals))
                .map(Frequency::word)
                .toList());
    String sql = parameters.isEmpty() ? ROWS + NEWEST : withWords(parameters.size());
    parameters.add(limit);
    return open(transaction.query(sql, SealedSummary::new, parameters.toArray()));
  }

  List<DealSummary> unfinished(Transaction transaction, Set<String> finalStates)
      throws ArchiveDamaged {
    String known = String.join(", ", Collections.nCopies(finalStates.size(), "?"));
    String filter = finalStates.isEmpty() ? "" : "WHERE s.state NOT IN (" + known + ")";
    Object[] parameters = finalStates.stream().map(this::stateIndex).toArray();
    return open(
        transaction.query(ROWS + filter + " ORDER BY s.ordinal", SealedSummary::new, parameters));
  }

  /// @param direction `ASC` for the oldest first, `DESC` for the newest
  List<DealSummary> standing(
      Transaction transaction, Set<String> states, String direction, long skip, int limit)
      throws ArchiveDamaged {
    List<Object> parameters = new ArrayList<>(states.stream().map(this::stateIndex).toList());
    parameters.add(limit);
    parameters.add(skip);
    String known = String.join(", ", Collections.nCopies(states.size(), "?"));
    return open(
        transaction.query(
            ROWS
                + "WHERE s.state IN ("
                + known
                + ") ORDER BY s.ordinal "
                + direction
                + " LIMIT ? OFFSET ?",
            SealedSummary::new,
            parameters.toArray()));
  }

  List<DealSummary> unstamped(Transaction transaction, int limit) throws ArchiveDamaged {
    String sql =
        ROWS
            + """
            WHERE s.bound = 1 AND NOT EXISTS (
              SELECT 1 FROM archive_stamped t WHERE t.deal = s.deal
                AND t.length >= (SELECT COUNT(*) FROM archive_entry e WHERE e.deal = s.deal))
            ORDER BY s.ordinal LIMIT ?
            """;
    return open(transaction.query(sql, SealedSummary::new, limit));
  }

  /// Every deal, oldest first, or what is wrong with its summary.
  List<Read> all(Transaction transaction) {
    return transaction.query(ROWS + "ORDER BY s.ordinal", SealedSummary::new).stream()
        .map(this::read)
        .toList();
  }

  void erase(Transaction transaction, DealId deal) {
    Optional<SealedSummary> row = row(transaction, key(deal));
    if (row.isPresent()) {
      long ordinal = row.get().ordinal;
      transaction.update("DELETE FROM archive_word WHERE ordinal = ?", ordinal);
      transaction.update("DELETE FROM archive_summary WHERE ordinal = ?", ordinal);
    }
  }

  /// How many deals have the word; what is not rare is not counted to its end.
  private static Frequency frequency(Transaction transaction, String word) {
    return transaction
        .queryOne(
            """
            SELECT COUNT(*) AS deals
            FROM (SELECT 1 FROM archive_word WHERE word = ? LIMIT 500) AS hits\
            """,
            row -> new Frequency(word, row.integer("deals")),
            word)
        .orElseThrow();
  }

  /// Ordered by the word's own index, so that a common word does not sort all its deals.
  private static String withWords(int count) {
    String first = "JOIN archive_word w ON w.ordinal = s.ordinal WHERE w.word = ? ";
    String further =
        "AND EXISTS (SELECT 1 FROM archive_word v WHERE v.word = ? AND v.ordinal = w.ordinal) ";
    return ROWS + first + further.repeat(count - 1) + "ORDER BY w.ordinal DESC LIMIT ?";
  }

  private Optional<SealedSummary> row(Transaction transaction, String key) {
    return transaction.queryOne(ROWS + "WHERE s.deal = ?", SealedSummary::new, key);
  }

  private void replaceWords(Transaction transaction, SealedSummary before, Set<String> words) {
    Set<String> old;
    try {
      old = words(open(before));
    } catch (ArchiveDamaged e) {
      throw new StoreUnavailable(e.getMessage() + ". Restore a backup.", e);
    }
    for (String word : old) {
      if (!words.contains(word)) {
        transaction.update(
            "DELETE FROM archive_word WHERE word = ? AND ordinal = ?",
            wordIndex(word),
            before.ordinal);
      }
    }
    Set<String> added = new LinkedHashSet<>(words);
    added.removeAll(old);
    addWords(transaction, before.ordinal, added);
  }

  private void addWords(Transaction transaction, long ordinal, Set<String> words) {
    for (String word : words) {
      transaction.update(
          "INSERT INTO archive_word (word, ordinal) VALUES (?, ?)", wordIndex(word), ordinal);
    }
  }

  private List<DealSummary> open(List<SealedSummary> rows) throws ArchiveDamaged {
    List<DealSummary> summaries = new ArrayList<>();
    for (SealedSummary row : rows) {
      summaries.add(open(row));
    }
    return List.copyOf(summaries);
  }

  private Read read(SealedSummary row) {
    try {
      return new Read(Optional.of(open(row)), Optional.empty());
    } catch (ArchiveDamaged e) {
      return new Read(Optional.empty(), Optional.of(String.valueOf(e.getMessage())));
    }
  }

  private DealSummary open(SealedSummary row) throws ArchiveDamaged {
    try {
      DealSummary summary = SummaryJson.parse(sealer.open(row.sealed, place(row.key)));
      if (key(summary.deal()).equals(row.key)) {
        return summary;
      }
    } catch (SealBroken | JsonRejected e) {
      throw new ArchiveDamaged("the summary of deal number %s was changed".formatted(row.ordinal));
    }
    throw new ArchiveDamaged("the summary of deal number %s is another's".formatted(row.ordinal));
  }

  private static Set<String> words(DealSummary summary) {
    return SearchWords.of(
        List.of(summary.peer(), summary.orderNumber().orElse(""), summary.words()));
  }

  private String key(DealId deal) {
    return sealer.blindIndex("deal", deal.first().text());
  }

  private String stateIndex(String state) {
    return sealer.blindIndex("state", state);
  }

  private String wordIndex(String word) {
    return sealer.blindIndex("word", word);
  }

  private static byte[] place(String key) {
    return ("archive summary " + key).getBytes(StandardCharsets.US_ASCII);
  }

  /// A summary, or what is wrong with it.
  record Read(Optional<DealSummary> summary, Optional<String> damage) {}

  /// @param deals how many have the word
  private record Frequency(String word, long deals) {}

  /// A row as it was read.
  private static final class SealedSummary {

    private final long ordinal;
    private final String key;
    private final byte[] sealed;

    SealedSummary(Transaction.Row row) {
      this.ordinal = row.integer("ordinal");
      this.key = row.text("deal");
      this.sealed = row.bytes("sealed");
    }
  }
}
