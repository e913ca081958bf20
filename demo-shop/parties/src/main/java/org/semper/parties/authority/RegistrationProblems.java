package org.semper.parties.authority;

import org.semper.server.Problem;

/// Why the authority certifies somebody not.
final class RegistrationProblems {

  static final Problem NAME_NOT_ACCEPTED =
      new Problem(
          422,
          "NAME_NOT_ACCEPTED",
          "The name cannot be certified",
          false,
          "Choose a name of 1 to 64 visible characters without signs that change the direction of text.");

  static final Problem HOST_NOT_ACCEPTED =
      new Problem(
          422,
          "HOST_NOT_ACCEPTED",
          "A host name cannot be certified",
          false,
          "Give full host names in lower case, without wildcards.");

  static final Problem POSSESSION_NOT_PROVEN =
      new Problem(
          422,
          "POSSESSION_NOT_PROVEN",
          "The request does not prove possession of its key",
          false,
          "Send a PKCS#10 request signed with its own key: P-256, Ed25519, or RSA of at least 3072 bits.");

  static final Problem TOKEN_NEEDED =
      new Problem(
          403,
          "TOKEN_NEEDED",
          "This role needs a registration token",
          false,
          "Ask the operator of the authority for a registration token.");

  static final Problem TOKEN_NOT_VALID =
      new Problem(
          403,
          "TOKEN_NOT_VALID",
          "The registration token is not valid",
          false,
          "Ask the operator of the authority for a new registration token.");

  private RegistrationProblems() {}
}
