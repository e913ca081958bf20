package org.semper.app.agent;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.semper.api.web.HttpsAddress;
import org.semper.supporting.communication.Documents;
import org.semper.supporting.communication.HttpsChannel;
import org.semper.supporting.crypto.Fingerprint;
import org.semper.supporting.crypto.SignedTrustList;
import org.semper.supporting.crypto.TrustListRejected;
import org.semper.supporting.crypto.TrustListRejected.Reason;
import org.semper.supporting.crypto.UnverifiedTrustList;

/// Finds the signed trust list that the owner names: a file, or an `https` address.
///
/// What an address serves is believed for its signature and its fingerprint, not for who serves it: TLS is not relied upon,
/// because the list may be what vouches for that very server.
public final class TrustListFinder {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Documents documents;

  /// @param documents the way to addresses
  TrustListFinder(Documents documents) {
    this.documents = documents;
  }

  /// Whether the owner named an address, not a file.
  public static boolean isAddress(String place) {
    return place.startsWith("https:") || place.startsWith("http:");
  }

  /// @param place a file, or an `https` address
  /// @param expected fingerprint of the operator's key; without one the list is only known not to be damaged
  /// @return a list whose signature is good
  public static SignedTrustList find(String place, Optional<Fingerprint> expected)
      throws TrustListRejected {
    try (HttpsChannel channel = HttpsChannel.toAnyServer()) {
      return new TrustListFinder(channel).signed(place, expected);
    }
  }

  SignedTrustList signed(String place, Optional<Fingerprint> expected) throws TrustListRejected {
    UnverifiedTrustList list = isAddress(place) ? fetched(place) : inFile(place);
    return expected.isPresent() ? list.verify(expected.get()) : list.verify();
  }

  private UnverifiedTrustList fetched(String place) throws TrustListRejected {
    HttpsAddress address =
        HttpsAddress.parse(place)
            .orElseThrow(() -> new TrustListRejected(Reason.NOT_AN_ADDRESS, place));
    byte[] text =
        documents
            .get(address.uri(), SignedTrustList.MEDIA_TYPE, PATIENCE)
            .orElseThrow(() -> new TrustListRejected(Reason.NOT_SERVED, place));
    return UnverifiedTrustList.parse(text, place);
  }

  private static UnverifiedTrustList inFile(String place) throws TrustListRejected {
    try {
      return UnverifiedTrustList.read(Path.of(place));
    } catch (InvalidPathException e) {
      throw new TrustListRejected(Reason.MISSING, place, e);
    }
  }
}
