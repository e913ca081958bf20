package org.semper.shop;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.semper.supporting.crypto.Authority;
import org.semper.supporting.crypto.KeyFileRejected;
import org.semper.supporting.crypto.OperatorKey;
import org.semper.supporting.crypto.SignedTrustList;
import org.semper.supporting.crypto.TrustList;
import org.semper.supporting.crypto.TrustListRejected;
import org.semper.supporting.crypto.TrustListRejected.Reason;
import org.semper.supporting.crypto.UnverifiedTrustList;

/// The trust list that a marketplace's operator hands out: signed anew, with the next number, only when what it says has changed.
final class MarketTrust {

  private static final String OPERATOR = "SEMPER demo market";
  private static final String SAYS =
      "For trying things out: certifies buyers without checking them, and others whom this market's operator gave a token.";

  private MarketTrust() {}

  static SignedTrustList publish(MarketFolder folder, TrustList list, Clock clock)
      throws IOException, KeyFileRejected {
    OperatorKey key = OperatorKey.readOrCreate(folder.operatorKey());
    Optional<SignedTrustList> before = before(folder);
    if (before.filter(old -> isSame(old, key, list)).isPresent()) {
      return before.get();
    }
    Map<String, String> says =
        list.authorities().stream().collect(Collectors.toMap(Authority::name, each -> SAYS));
    long number = before.map(SignedTrustList::number).orElse(0L) + 1;
    SignedTrustList signed = SignedTrustList.sign(key, OPERATOR, number, list, says, clock);
    signed.write(folder.trustList());
    return signed;
  }

  private static boolean isSame(SignedTrustList old, OperatorKey key, TrustList list) {
    return old.signer().equals(key.fingerprint()) && old.list().equals(list);
  }

  private static Optional<SignedTrustList> before(MarketFolder folder) throws IOException {
    try {
      return Optional.of(UnverifiedTrustList.read(folder.trustList()).verify());
    } catch (TrustListRejected e) {
      if (e.reason() == Reason.MISSING) {
        return Optional.empty();
      }
      throw new MarketUnavailable(
          "%s is damaged; put back a copy of it, which the authority's server handed out"
              .formatted(folder.trustList()),
          e);
    }
  }
}
