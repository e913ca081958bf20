package org.semper.supporting.crypto;

import java.net.URI;
import java.util.List;

/// A bank that the owner can open an account with.
///
/// @param url where its services are
/// @param accounts where an account is applied for
/// @param currencies ISO 4217 codes it keeps accounts in
public record BankDirectoryEntry(String name, URI url, URI accounts, List<String> currencies) {

  public BankDirectoryEntry {
    currencies = List.copyOf(currencies);
  }
}
