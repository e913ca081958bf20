package org.semper.tinguin.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.swing.JFileChooser;
import javax.swing.JList;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.tinguin.Owner;
import org.semper.tinguin.SampleDeals;
import org.semper.tinguin.Screen;
import org.semper.tinguin.WindowTest;
import org.semper.tinguin.look.Theme;

@WindowTest
final class DealListWindowTest {

  private final Screen screen;
  private final SampleDeals deals = new SampleDeals(true);
  private DealListWindow window;

  DealListWindowTest() throws Exception {
    screen = new Screen();
    window = window(deals);
  }

  @AfterEach
  void hide() {
    window.hide();
  }

  @Test
  void finds_a_deal_and_opens_it() throws Exception {
    window.show();
    screen.fill("search", "actimedia");
    JList<?> list = (JList<?>) screen.find("deals");
    screen.await("two deals", () -> Optional.of(list).filter(l -> l.getModel().getSize() == 2));
    screen.select("deals", 0);
    screen.click("open");
    screen.text("A-1997-0525");
    screen.text("BEETHOVEN Piano Sonatas");
    assertThat(screen.sees("pay-now")).isFalse();
    screen.click("back");
    screen.find("search");
  }

  @Test
  void a_name_that_nobody_checked_is_marked_in_its_row() throws Exception {
    window.show();
    JList<?> list = (JList<?>) screen.find("deals");
    screen.await("rows", () -> Optional.of(list).filter(l -> l.getModel().getSize() > 0));
    List<String> rows = Screen.onEventThread(() -> DealListWindowTest.spoken(list));
    assertThat(rows)
        .filteredOn(row -> row.contains("Demo: nobody checked this name"))
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("Fotohaus Köln");
  }

  private static <T> List<String> spoken(JList<T> list) {
    return IntStream.range(0, list.getModel().getSize())
        .mapToObj(i ->
            list.getCellRenderer()
                .getListCellRendererComponent(
                    list, list.getModel().getElementAt(i), i, false, false)
                .getAccessibleContext()
                .getAccessibleName())
        .toList();
  }

  @Test
  void a_confirmed_deal_can_be_paid() throws Exception {
    window.show();
    screen.select("deals", 1);
    screen.click("open");
    screen.click("pay-now");
    screen.await("paid", () -> Optional.of(deals.done).filter(done -> done.contains("pay")));
  }

  @Test
  void a_complete_deal_can_be_withdrawn_from_and_complained_about() throws Exception {
    window.show();
    screen.select("deals", 0);
    screen.click("open");
    screen.text("Withdraw until 6 décembre 2026");
    screen.text("23:59.");
    screen.text("The seller gave the receipt");
    screen.click("withdraw-now");
    screen.await("asked", () -> Optional.of(deals.done).filter(d -> d.contains("withdraw")));
    screen.click("complain-now");
    screen.await("asked", () -> Optional.of(deals.done).filter(d -> d.contains("complain")));
  }

  @Test
  void a_refunded_deal_tells_its_story_and_offers_nothing_more() throws Exception {
    window.show();
    screen.select("deals", 4);
    screen.click("open");
    screen.text("“The second disc is scratched.”");
    screen.text("The money came back · 70,00");
    assertThat(screen.sees("withdraw-now")).isFalse();
    assertThat(screen.sees("complain-now")).isFalse();
  }

  @Test
  void exports_evidence_to_a_file_of_the_owners_choice(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("evidence.semper");
    window.show();
    screen.select("deals", 0);
    screen.click("open");
    screen.click("export");
    JFileChooser chooser = screen.dialog(JFileChooser.class);
    Screen.onEventThread(() -> {
      chooser.setSelectedFile(file.toFile());
      chooser.approveSelection();
      return file;
    });
    screen.text("evidence.semper. Check it with");
    assertThat(Files.readString(file)).isNotEmpty();
  }

  @Test
  void says_so_when_a_file_cannot_be_written(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("no such folder").resolve("evidence.semper");
    window.show();
    screen.select("deals", 0);
    screen.click("open");
    screen.click("export");
    JFileChooser chooser = screen.dialog(JFileChooser.class);
    Screen.onEventThread(() -> {
      chooser.setSelectedFile(file.toFile());
      chooser.approveSelection();
      return file;
    });
    screen.text("could not be written");
  }

  @Test
  void says_what_to_do_when_there_are_no_deals() throws Exception {
    window.hide();
    window = window(new SampleDeals(false));
    window.show();
    screen.text("No deals yet");
    screen.text("Click a SEMPER button in a shop.");
  }

  @Test
  void locking_takes_the_window_away() throws Exception {
    window.show();
    Component lock = screen.find("lock");
    screen.click("lock");
    screen.await("hidden", () -> Optional.of(lock).filter(part -> !part.isShowing()));
    assertThat(deals.done).containsExactly("lock");
  }

  @Test
  void browsers_are_paired_renamed_and_removed() throws Exception {
    window.show();
    screen.click("browsers");
    screen.text("chrome-extension://pnmaljbkcjdpbnfodkfbgckiainphkol");
    screen.click("pair-browser");
    screen.text("Waiting for the extension: ");
    screen.click("pair-browser");
    screen.await("closed", () -> Optional.of(deals.done).filter(done -> done.contains("close")));
    screen.fill("browser-name", "My laptop");
    screen.click("rename");
    screen.await("renamed", () -> Optional.of(deals.done).filter(d -> d.contains("rename")));
    screen.click("revoke");
    screen.text("No browser is paired");
    assertThat(deals.done).containsExactly("open", "close", "rename", "revoke");
  }

  private static DealListWindow window(SampleDeals sample) throws Exception {
    return sample.window(Owner.ENGLISH, Theme.LIGHT);
  }
}
