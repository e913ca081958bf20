package org.semper.e2e.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.semper.e2e.crash.UnreliableWire.Fault;
import org.semper.e2e.crash.UnreliableWire.Faults;
import org.semper.e2e.crash.UnreliableWire.Sent;
import org.semper.supporting.store.StoreUnavailable;

/// Fills the disk of buyer, seller and bank, a real file system, at every journaled step of a purchase, and makes it read-only
/// between two starts.
@Tag("server")
final class DiskWalkIT {

  private static final Faults NO_FAULTS = message -> Fault.NONE;

  @TempDir private Path folder;
  private final AtomicReference<Faults> faults = new AtomicReference<>(NO_FAULTS);
  private final List<Sent> sent = new ArrayList<>();

  @BeforeAll
  static void requireDisks() {
    String why = SmallDisk.whyNone();
    if (!why.isEmpty()) {
      System.out.println("full and read-only disks are not walked: " + why);
    }
    assumeTrue(why.isEmpty(), why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"buyer", "seller", "bank"})
  void a_disk_that_is_full_at_any_step_only_delays_the_deal(String victim) throws Exception {
    try (SmallDisk disk = SmallDisk.mount(folder.resolve(victim));
        OpenTown town = town()) {
      FullDisk none = new FullDisk(disk, 0);
      buy(town, victim, none);
      assertThat(none.steps()).as("journaled steps of the " + victim).isPositive();
      for (int step = 1; step <= none.steps(); step++) {
        FullDisk full = new FullDisk(disk, step);
        truncateLogs(disk.folder());
        buy(town, victim, full);
        assertThat(full.failures()).as("failures at " + full.name()).isPositive();
        System.out.printf(
            "%-6s %2d disk full  %s: failed %d times, then complete, paid once%n",
            victim, step, full.name(), full.failures());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"buyer", "seller", "bank"})
  void a_folder_that_is_read_only_is_named_and_the_deal_goes_on_later(String victim)
      throws Exception {
    try (SmallDisk disk = SmallDisk.mount(folder.resolve(victim));
        OpenTown town = town()) {
      buy(town, victim, (side, name) -> {});
      int messages = UnreliableWire.take(sent).size();
      for (int message = 1; message <= messages; message++) {
        String name = buyAcrossReadOnly(town, victim, disk, message);
        System.out.printf(
            "%-6s read-only from message %d %s: refused to start, then complete, paid once%n",
            victim, message, name);
      }
    }
  }

  private OpenTown town() throws Exception {
    return new OpenTown(
        folder, Clock.systemUTC(), channel -> new UnreliableWire(channel, faults, sent));
  }

  private static void buy(OpenTown town, String victim, StepListener steps) throws Exception {
    Books before = town.books();
    town.listen(victim, steps);
    String offer = town.offer();
    String deal = town.buy(offer);
    String end = town.awaitEnd(deal);
    while (end.equals("STORE_UNAVAILABLE")) {
      // Not even the click could be written down, and the shopper was told so.
      town.buy(offer);
      end = town.awaitEnd(deal);
    }
    assertThat(end).isEqualTo("COMPLETE");
    town.judge().requireBought(deal, before);
  }

  /// Nothing gets through from this message on; the victim is ended, cannot start on a read-only disk, and is started again.
  private String buyAcrossReadOnly(OpenTown town, String victim, SmallDisk disk, int message)
      throws Exception {
    Books before = town.books();
    String offer = town.offer();
    UnreliableWire.take(sent);
    faults.set(number -> number < message ? Fault.NONE : Fault.ANSWER_LOST);
    String deal = town.buy(offer);
    String name = UnreliableWire.await(sent, message).name();
    town.stop(victim);
    disk.makeReadOnly();
    assertThatThrownBy(() -> town.restart(victim))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining(disk.folder().toString())
        .hasMessageContaining("permissions");
    disk.makeWritable();
    faults.set(NO_FAULTS);
    town.restart(victim);
    if (victim.equals("buyer")) {
      town.buy(offer);
    }
    assertThat(town.awaitEnd(deal)).isEqualTo("COMPLETE");
    town.judge().requireBought(deal, before);
    return name;
  }

  /// Write-ahead logs begin anew, so that there is no room left in them.
  private static void truncateLogs(Path folder) throws Exception {
    try (DirectoryStream<Path> stores = Files.newDirectoryStream(folder, "*.db")) {
      for (Path store : stores) {
        truncateLog(store);
      }
    }
  }

  private static void truncateLog(Path store) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
  }
}
