package org.semper.app.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementHash;
import org.semper.bridge.instance.CommandRefused;
import org.semper.bridge.instance.ControlCommands;
import org.semper.payments.banktransfer.HeldAccount;
import org.semper.payments.banktransfer.Iban;
import org.semper.supporting.archive.Archive;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.archive.DealSummary;
import org.semper.supporting.archive.Entry;
import org.semper.supporting.archive.GoldenPurchase;
import org.semper.supporting.crypto.TestPki;
import org.semper.transfer.payment.Purse;
import org.semper.transfer.payment.SealedPurseBook;

/// What the running agent answers about purses and archive.
final class OwnerCommandsTest {

  private static final DealId DEAL = new DealId(StatementHash.ofSigningInput("deal"));

  @TempDir Path folder;
  private HomeOfAlice home;
  private ControlCommands commands;

  @BeforeEach
  void open() throws Exception {
    home = new HomeOfAlice(folder);
    commands =
        new PurseCommands(home.owner)
            .all()
            .with(new ArchiveCommands(home.folders, home.store, home.owner).all())
            .with(new DealCommands(records(), () -> {}, () -> {}).all());
  }

  @AfterEach
  void close() {
    home.close();
  }

  @Test
  void purses_and_archive_are_shown_to_nobody_while_locked() {
    for (String command : List.of("purses", "check")) {
      assertRefused("SEMPER is locked. Unlock it, then try again.", command);
    }
    assertRefused("SEMPER is locked. Unlock it, then try again.", "open-purse", "EUR");
  }

  @Test
  void purses_are_listed_in_the_owners_order_and_a_silent_bank_says_nothing() throws Exception {
    purse("Current account 1", "FRF", "FR7630006000011234567890189");
    purse("Current account 2", "EUR", "DE89370400440532013000");
    home.unlock();
    assertThat(commands.run("purses", List.of()))
        .containsExactly(
            "1  banktransfer  Current account 1  FRF  no limit  not reachable",
            "2  banktransfer  Current account 2  EUR  no limit  not reachable");

    assertThat(commands.run("prefer-purse", List.of("2")))
        .containsExactly("Preferred: Current account 2");
    assertThat(commands.run("purses", List.of()).getFirst()).startsWith("1  ").contains("EUR");
    for (String number : List.of("0", "3", "-1", "99999999999", "two")) {
      assertRefused(
          "A purse is named by its number, as `purse list` shows it.", "prefer-purse", number);
    }
  }

  @Test
  void a_purses_limit_is_set_raised_and_taken_away() throws Exception {
    purse("Current account 1", "FRF", "FR7630006000011234567890189");
    purse("Current account 2", "EUR", "DE89370400440532013000");
    home.unlock();
    commands.run("limit-purse", List.of("2", "500"));
    assertThat(commands.run("purses", List.of()).getLast()).contains("at most", "500");
    assertThat(purses().getLast().limit()).contains(Money.of(50_000, "EUR"));
    assertThat(purses().getFirst().limit()).isEmpty();

    commands.run("limit-purse", List.of("2", "870"));
    assertThat(purses().getLast().limit()).contains(Money.of(87_000, "EUR"));

    assertThat(commands.run("limit-purse", List.of("2", "none")))
        .containsExactly("No limit: Current account 2");
    assertThat(purses().getLast().limit()).isEmpty();
  }

  @Test
  void a_limit_that_could_be_misread_changes_nothing() {
    purse("Current account 1", "EUR", "DE89370400440532013000");
    home.unlock();
    for (String amount : List.of("", "-1", "1.000", "1,5", "9999999999", "all", "NONE")) {
      assertRefused(
          "A limit is a whole number of EUR, such as 500, or none.", "limit-purse", "1", amount);
    }
    assertRefused("Name one purse and its limit.", "limit-purse", "1");
    assertRefused(
        "A purse is named by its number, as `purse list` shows it.", "limit-purse", "2", "500");
    assertThat(purses().getFirst().limit()).isEmpty();
    home.access.lock();
    assertRefused("SEMPER is locked. Unlock it, then try again.", "limit-purse", "1", "500");
  }

  @Test
  void an_account_is_opened_only_in_a_currency_that_a_bank_of_the_trust_list_keeps() {
    home.unlock();
    assertRefused("No bank of your trust list keeps accounts in EUR.", "open-purse", "eur");
    assertRefused("A currency is named by its ISO 4217 code, such as EUR.", "open-purse", "euros");
  }

  @Test
  void a_check_names_what_is_damaged_and_counts() throws Exception {
    home.unlock();
    keepDeal();
    assertThat(commands.run("check", List.of())).containsExactly("1 deals, all whole.");

    home.store.inTransaction(
        transaction -> transaction.update("UPDATE archive_entry SET sealed = zeroblob(80)"));
    assertThat(commands.run("check", List.of()))
        .containsExactly(
            "damaged  %s  \"ACTIMEDIA S.A.\"  \"A-1\"  entry 0 of deal %s was changed"
                .formatted(DEAL, DEAL),
            "1 deals, 1 damaged. Nothing was changed; restore a backup.");
  }

  @Test
  void a_backup_needs_no_passphrase_and_overwrites_nothing() throws Exception {
    Path file = folder.resolve("semper.backup");
    assertThat(commands.run("backup", List.of(file.toString())))
        .containsExactly("Written: " + file);
    byte[] before = Files.readAllBytes(file);
    assertRefused(file + " exists. Name another file.", "backup", file.toString());
    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void evidence_holds_the_owners_address_and_is_the_owners_only() throws Exception {
    home.unlock();
    StapledStatement offer = keepOffer();
    Path file = folder.resolve("deal.evidence");
    List<String> arguments = List.of(offer.statement().hash().toString(), file.toString());

    assertThat(commands.run("export", arguments)).containsExactly("Written: " + file);
    assertOwnerOnly(file);
    assertRefused(
        "The file %s exists and was left as it is.".formatted(file),
        "export",
        arguments.toArray(String[]::new));

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    new OwnerDeals(records(), null, null, TestPki.CLOCK, () -> {})
        .export(GoldenPurchase.deal(offer), file);
    assertOwnerOnly(file);
  }

  private static void assertOwnerOnly(Path file) throws Exception {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  private DealRecords records() {
    return new DealRecords(home.store, home.owner, TestPki.CLOCK);
  }

  private StapledStatement keepOffer() throws Exception {
    StapledStatement offer = new GoldenPurchase().offer();
    Archive archive = home.owner.opened().orElseThrow().workplace().archive();
    home.store.inTransaction(
        tx -> archive.append(tx, GoldenPurchase.deal(offer), new Entry.Heard(offer)));
    return offer;
  }

  private void assertRefused(String sentence, String command, String... arguments) {
    assertThatThrownBy(() -> commands.run(command, List.of(arguments)))
        .isInstanceOf(CommandRefused.class)
        .hasMessage(sentence);
  }

  private List<Purse> purses() {
    return home.owner.opened().orElseThrow().purses().all();
  }

  private void purse(String label, String currency, String iban) {
    home.unlock();
    var vault = home.access.vault().orElseThrow();
    new SealedPurseBook(home.store, vault.sealer("purses"))
        .put(
            new HeldAccount(new Iban(iban), URI.create("https://bank.localhost:1"))
                .toPurse("banktransfer:" + iban, label, Currency.getInstance(currency)));
  }

  private void keepDeal() {
    Archive archive = home.owner.opened().orElseThrow().workplace().archive();
    home.store.inTransaction(transaction -> {
      archive.append(transaction, DEAL, new Entry.Step("step", new TreeMap<>()));
      archive.summarise(
          transaction,
          new DealSummary(
              DEAL,
              "ACTIMEDIA S.A.",
              false,
              "https://shop.example",
              Money.of(1, "FRF"),
              "COMPLETE",
              Optional.of("A-1"),
              TestPki.CLOCK.instant(),
              TestPki.CLOCK.instant(),
              "",
              true));
      return true;
    });
  }
}
