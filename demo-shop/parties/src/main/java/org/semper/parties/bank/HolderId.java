package org.semper.parties.bank;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.semper.api.json.Base64Url;
import org.semper.supporting.crypto.Party;
import org.semper.supporting.crypto.VerifiedStatement;

/// How the bank knows an account's holder: by the SHA-256 of what makes two certificates those of one party
/// ([org.semper.supporting.crypto.SameParty]), its authority's root and the subject number that the authority drew. A renewed certificate,
/// for the same key or another, disposes of the same account, and nobody gets at it by being certified under the same name.
final class HolderId {

  private HolderId() {}

  /// @return base64url of 32 bytes
  static String of(VerifiedStatement said) {
    Party party = said.signer();
    return digest(party.root() + "/" + party.subjectNumber().text());
  }

  static String digest(String text) {
    try {
      return Base64Url.encode(
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
