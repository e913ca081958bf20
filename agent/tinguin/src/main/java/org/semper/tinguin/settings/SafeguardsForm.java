package org.semper.tinguin.settings;

import java.time.Duration;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import javax.swing.JTextField;
import org.semper.api.money.Money;
import org.semper.supporting.access.Safeguards;
import org.semper.tinguin.look.Changes;
import org.semper.tinguin.look.Form;
import org.semper.tinguin.text.Language;
import org.semper.tinguin.text.TypedAmount;
import org.semper.tinguin.text.TypedNumber;

/// Minutes to locking, an amount for each currency, and the passphrase that a change of them needs.
final class SafeguardsForm {

  private final Language language;
  private final Safeguards now;
  private final JTextField minutes = Form.text();
  private final Map<Currency, JTextField> amounts = new LinkedHashMap<>();
  private final JPasswordField passphrase = Form.secret();
  private final Form form = new Form();

  SafeguardsForm(Language language, Safeguards now) {
    this.language = language;
    this.now = now;
    minutes.setText(String.valueOf(now.lockAfter().toMinutes()));
    form.add(language.say("settings.lockAfter"), "lock-after", minutes);
    now.askAbove().forEach((code, most) -> add(Currency.getInstance(code), most));
    form.add(language.say("settings.passphrase"), "passphrase", passphrase);
  }

  JPanel panel() {
    return form.panel();
  }

  JPasswordField passphraseField() {
    return passphrase;
  }

  /// @return a copy, which the callee of what it is given to wipes
  char[] passphrase() {
    return passphrase.getPassword();
  }

  void onChange(Runnable listener) {
    Changes changes = new Changes(listener);
    minutes.getDocument().addDocumentListener(changes);
    amounts.values().forEach(field -> field.getDocument().addDocumentListener(changes));
    passphrase.getDocument().addDocumentListener(changes);
  }

  /// Whether what is typed differs from what holds.
  boolean changed() {
    return problem().isPresent() || !typed().equals(now);
  }

  /// Why what is typed cannot be kept, in the owner's words.
  Optional<String> problem() {
    if (lockAfter().isEmpty()) {
      return Optional.of(
          language.say(
              "settings.minutesWrong",
              language.money().count(Safeguards.SHORTEST.toMinutes()),
              language.money().count(Safeguards.LONGEST.toMinutes())));
    }
    return amounts.keySet().stream()
        .filter(currency -> most(currency).isEmpty())
        .findFirst()
        .map(currency -> language.say("settings.amountWrong", currency.getCurrencyCode()));
  }

  /// Whether the passphrase is still missing for what is typed.
  boolean lacksPassphrase() {
    char[] typed = passphrase();
    Arrays.fill(typed, '\0');
    return typed.length == 0;
  }

  /// @throws IllegalStateException while there is a problem
  Safeguards typed() {
    SortedMap<String, Long> most = new TreeMap<>();
    amounts
        .keySet()
        .forEach(currency ->
            most.put(
                currency.getCurrencyCode(),
                most(currency).orElseThrow(() -> new IllegalStateException("a problem is open"))));
    return new Safeguards(
        lockAfter().orElseThrow(() -> new IllegalStateException("a problem is open")), most);
  }

  private void add(Currency currency, long most) {
    JTextField field = Form.text();
    field.setText(TypedAmount.text(new Money(most, currency)));
    amounts.put(currency, field);
    String code = currency.getCurrencyCode();
    form.add(language.say("settings.askAbove", code), "ask-above-" + code, field);
  }

  private Optional<Duration> lockAfter() {
    OptionalLong typed = TypedNumber.of(minutes.getText());
    return typed.isPresent()
            && typed.getAsLong() >= Safeguards.SHORTEST.toMinutes()
            && typed.getAsLong() <= Safeguards.LONGEST.toMinutes()
        ? Optional.of(Duration.ofMinutes(typed.getAsLong()))
        : Optional.empty();
  }

  /// In minor units.
  private Optional<Long> most(Currency currency) {
    JTextField field = amounts.get(currency);
    return field == null
        ? Optional.empty()
        : TypedAmount.of(field.getText(), currency).map(Money::minorUnits);
  }
}
