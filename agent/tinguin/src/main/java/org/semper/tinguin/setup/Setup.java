package org.semper.tinguin.setup;

import java.util.Arrays;
import org.semper.api.commerce.PostalAddress;
import org.semper.tinguin.indicator.PersonalIndicator;

/// What the owner chose at the first start. Holds the passphrase until closed.
public final class Setup implements AutoCloseable {

  private final char[] passphrase;
  private final PersonalIndicator indicator;
  private final PostalAddress address;

  /// @param passphrase taken over, not copied; wiped by [#close]
  /// @param address of the owner, under the name that goes into the certificate
  public Setup(char[] passphrase, PersonalIndicator indicator, PostalAddress address) {
    this.passphrase = passphrase;
    this.indicator = indicator;
    this.address = address;
  }

  /// @return a copy, which the caller wipes
  public char[] passphrase() {
    return passphrase.clone();
  }

  public PersonalIndicator indicator() {
    return indicator;
  }

  /// The owner's name, for the certificate.
  public String name() {
    return address.name();
  }

  public PostalAddress address() {
    return address;
  }

  /// Wipes the passphrase.
  @Override
  public void close() {
    Arrays.fill(passphrase, '\0');
  }
}
