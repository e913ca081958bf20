package org.semper.tinguin.deals;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import org.semper.supporting.archive.DealSummary;
import org.semper.tinguin.look.Changes;
import org.semper.tinguin.look.Controls;
import org.semper.tinguin.look.Ink;
import org.semper.tinguin.look.Page;
import org.semper.tinguin.look.Prose;
import org.semper.tinguin.look.Type;
import org.semper.tinguin.text.Language;

/// The owner's deals, to be searched and opened.
final class DealListPage {

  private final Language language;
  private final Page page = new Page();
  private final JTextField search = new JTextField();
  private final DefaultListModel<DealSummary> model = new DefaultListModel<>();
  private final JList<DealSummary> list = new JList<>(model);
  private final JPanel none = Controls.panel("insets 24 0 24 0, fillx, wrap 1", "[grow,fill]");

  /// @param open called with the deal the owner wants to see
  DealListPage(Language language, Consumer<String> searched, Consumer<DealSummary> open) {
    this.language = language;
    search.setName("search");
    search.setFont(Type.BODY.font());
    search.putClientProperty(
        FlatClientProperties.PLACEHOLDER_TEXT, language.say("deals.search.hint"));
    search.getAccessibleContext().setAccessibleName(language.say("deals.search"));
    search.getDocument().addDocumentListener(new Changes(() -> searched.accept(search.getText())));
    setUpList(open);
    JLabel title = Controls.label(language.say("deals.search"), Type.BODY, Ink.TEXT);
    title.setLabelFor(search);
    JPanel row = Controls.panel("insets 0, fillx, gap 12 0", "[][grow,fill]");
    row.add(title);
    row.add(search);
    page.below(row, 2);
    page.below(list, 12);
    page.below(none, 0);
  }

  Page page() {
    return page;
  }

  JComponent focus() {
    return search;
  }

  Optional<DealSummary> selected() {
    return Optional.ofNullable(list.getSelectedValue());
  }

  String words() {
    return search.getText();
  }

  void onSelection(Runnable listener) {
    list.addListSelectionListener(_ -> listener.run());
  }

  void show(List<DealSummary> deals) {
    Optional<DealSummary> before = selected();
    model.clear();
    model.addAll(deals);
    before
        .flatMap(deal -> deals.stream().filter(now -> now.deal().equals(deal.deal())).findFirst())
        .ifPresent(deal -> list.setSelectedValue(deal, true));
    list.setVisible(!deals.isEmpty());
    none.removeAll();
    none.setVisible(deals.isEmpty());
    if (deals.isEmpty()) {
      String text = search.getText().isBlank() ? "deals.none" : "deals.notFound";
      none.add(Prose.of(language.say(text), Type.HEADING, Ink.TEXT), "wmin 0");
      none.add(Prose.of(language.say(text + ".next"), Type.BODY, Ink.MUTED), "wmin 0");
    }
    page.revalidate();
    page.repaint();
  }

  private void setUpList(Consumer<DealSummary> open) {
    list.setName("deals");
    list.setOpaque(false);
    list.setCellRenderer(new DealRow(language));
    list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    list.getAccessibleContext().setAccessibleName(language.say("deals.list"));
    list.registerKeyboardAction(
        _ -> selected().ifPresent(open),
        KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0),
        JComponent.WHEN_FOCUSED);
    list.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent event) {
            if (event.getClickCount() == 2) {
              selected().ifPresent(open);
            }
          }
        });
  }
}
