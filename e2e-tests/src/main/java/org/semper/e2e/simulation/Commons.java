package org.semper.e2e.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.semper.parties.authority.Registrant;
import org.semper.supporting.crypto.BankDirectoryEntry;
import org.semper.supporting.crypto.NotaryDirectoryEntry;
import org.semper.supporting.crypto.TrustList;

/// What everybody in a simulated market knows: whom to trust, and which shops there are.
final class Commons {

  private Optional<TrustList> trust = Optional.empty();
  private Function<Registrant, String> tokens = registrant -> "";
  private final List<Shop> shops = new ArrayList<>();

  TrustList trust() {
    return trust.orElseThrow();
  }

  /// @param tokens what the authority's operator gives to whom was checked
  void found(TrustList list, Function<Registrant, String> tokens) {
    this.trust = Optional.of(list);
    this.tokens = tokens;
  }

  String token(Registrant registrant) {
    return tokens.apply(registrant);
  }

  void add(BankDirectoryEntry bank) {
    trust =
        Optional.of(
            new TrustList(trust().authorities(), List.of(), List.of(bank), trust().notaries()));
  }

  void add(NotaryDirectoryEntry notary) {
    trust =
        Optional.of(
            new TrustList(trust().authorities(), List.of(), trust().banks(), List.of(notary)));
  }

  void add(Shop shop) {
    shops.add(shop);
  }

  List<Shop> shops() {
    return shops;
  }
}
