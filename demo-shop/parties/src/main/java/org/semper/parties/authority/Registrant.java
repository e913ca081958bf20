package org.semper.parties.authority;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.semper.supporting.crypto.KeyPurpose;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.Subject;

/// Whom the operator checked, and as what: everything that a certificate will say of its holder.
///
/// @param hosts DNS names the holder speaks for, lower case; empty for buyers
/// @param purpose time-stamps are for notaries
public record Registrant(Subject subject, Role role, Set<String> hosts, KeyPurpose purpose) {

  public Registrant {
    if (purpose == KeyPurpose.TIME_STAMPING && role != Role.NOTARY) {
      throw new IllegalArgumentException("only notaries give time-stamps");
    }
    hosts = Set.copyOf(hosts);
  }

  /// Who makes statements.
  public static Registrant of(Subject subject, Role role, Set<String> hosts) {
    return new Registrant(subject, role, hosts, KeyPurpose.DOCUMENT_SIGNING);
  }

  /// Who gives time-stamps.
  ///
  /// @param host DNS name of the service
  public static Registrant ofTimeStamps(Subject subject, String host) {
    return new Registrant(subject, Role.NOTARY, Set.of(host), KeyPurpose.TIME_STAMPING);
  }

  /// Whether nothing in it needs the operator: anybody is a buyer under any name.
  boolean isPlainBuyer() {
    return role == Role.BUYER && hosts.isEmpty() && subject.registration().isEmpty();
  }

  /// All of it, one line each; equal for equal registrants alone, since no name has a line end.
  String text() {
    return String.join(
        "\n",
        subject.name(),
        subject.country(),
        subject.registration().orElse(""),
        role.name().toLowerCase(Locale.ROOT),
        String.join(" ", new TreeSet<>(hosts)),
        purpose.text());
  }
}
