package org.semper.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.semper.api.json.Base64Url;
import org.semper.supporting.crypto.SignedTrustList;
import org.semper.supporting.crypto.TrustListRejected;
import org.semper.supporting.crypto.UnverifiedTrustList;

/// Signed trust lists, as operators hand them out: after a first byte 0 a whole list, after any other one the payload behind a
/// header that is well-formed. A list whose signature is good has one text alone, and is read as the same list again.
final class TrustListInput {

  private static final String SOURCE = "fuzzed";
  private static final String SIGNATURE = Base64Url.encode(new byte[64]);

  private TrustListInput() {}

  static void take(byte[] input) {
    if (input.length == 0) {
      return;
    }
    byte[] rest = Arrays.copyOfRange(input, 1, input.length);
    if (input[0] == 0) {
      whole(rest);
    } else {
      payload(rest);
    }
  }

  private static void whole(byte[] text) {
    try {
      SignedTrustList list = UnverifiedTrustList.parse(text, SOURCE).verify();
      Whole.require(new String(text, StandardCharsets.US_ASCII).strip(), list.compact());
      if (!UnverifiedTrustList.parse(list.bytes(), SOURCE).verify(list.signer()).equals(list)) {
        throw new AssertionError("another list when read again");
      }
    } catch (TrustListRejected e) {
      // What is no list, or was changed, is refused.
    }
  }

  private static void payload(byte[] payload) {
    String header = GoldenTrustList.LIST.compact().split("\\.", -1)[0];
    String text = header + "." + Base64Url.encode(payload) + "." + SIGNATURE;
    try {
      UnverifiedTrustList.parse(text.getBytes(StandardCharsets.US_ASCII), SOURCE).verify();
      throw new AssertionError("a list that its operator did not sign");
    } catch (TrustListRejected e) {
      // Not a list, or nobody's.
    }
  }
}
