package org.semper.app.command;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.TreeSet;
import org.semper.api.text.TerminalText;
import org.semper.supporting.crypto.Authority;
import org.semper.supporting.crypto.Fingerprint;
import org.semper.supporting.crypto.Regard;
import org.semper.supporting.crypto.SignedTrustList;
import org.semper.supporting.crypto.TrustList;
import org.semper.supporting.trust.KeptTrust;
import org.semper.supporting.trust.TrustChange;

/// Prints trust lists for a person. What an operator says of others is quoted.
final class TrustListText {

  private final PrintWriter out;

  TrustListText(PrintWriter out) {
    this.out = out;
  }

  void print(SignedTrustList list) {
    out.printf("Trust list %s of %s, of %s%n", list.number(), safe(list.operator()), list.issued());
    out.printf("  operator's fingerprint  %s%n", list.signer().text());
    list.list().authorities().forEach(each -> print(each, says(list, each)));
    printServices(list.list());
  }

  void print(KeptTrust trust) {
    if (trust.isEmpty()) {
      out.println(
          "You trust nobody yet. Get a trust list from the operator of a marketplace, and run:");
      out.println("./semper agent trust-list add FILE");
      return;
    }
    trust.signed().forEach(this::print);
    trust.plain().ifPresent(this::printPlain);
    trust.list().authorities().stream()
        .filter(each -> each.regard() != Regard.LISTED)
        .forEach(each -> out.printf("You %s %s.%n", decision(each.regard()), safe(each.name())));
  }

  /// What counts newly, so that the owner need not compare.
  void printAdded(TrustChange change) {
    change.authorities().forEach(each -> out.printf("New: authority %s%n", safe(each.name())));
    change
        .webRoots()
        .forEach(root -> out.printf("New: web root %s%n", Fingerprint.of(root).text()));
    if (!change.webHosts().isEmpty()) {
      out.printf(
          "New: web roots count for %s%n", String.join(", ", new TreeSet<>(change.webHosts())));
    }
  }

  private void printPlain(TrustList list) {
    out.println("trust.json, put there by hand");
    list.authorities().forEach(each -> print(each, Optional.empty()));
    printServices(list);
  }

  private void print(Authority authority, Optional<String> says) {
    out.printf(
        "  authority  %s%s%n",
        safe(authority.name()), authority.demo() ? " (demo: checks nobody)" : "");
    out.printf("    fingerprint  %s%n", authority.fingerprint().text());
    says.ifPresent(text -> out.printf("    the operator says: \"%s\"%n", safe(text)));
  }

  private void printServices(TrustList list) {
    list.banks().forEach(bank -> out.printf("  bank  %s%n", safe(bank.name())));
    list.notaries().forEach(notary -> out.printf("  notary  %s%n", safe(notary.name())));
    if (!list.webRoots().isEmpty()) {
      out.printf(
          "  its web roots count for  %s%n", String.join(", ", new TreeSet<>(list.web().hosts())));
    }
  }

  private static Optional<String> says(SignedTrustList list, Authority authority) {
    return Optional.ofNullable(list.says().get(authority.fingerprint()));
  }

  private static String decision(Regard regard) {
    return switch (regard) {
      case CONFIRMED -> "confirmed that whom it certifies is checked:";
      case DISTRUSTED -> "distrust";
      case LISTED -> "have not decided of";
    };
  }

  private static String safe(String text) {
    return TerminalText.line(text);
  }
}
