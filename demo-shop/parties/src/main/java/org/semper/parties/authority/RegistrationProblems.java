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
          "The registration token is not valid for this application",
          false,
          "Apply exactly as the token was given out: name, country, register entry, role, hosts; or ask the operator of the authority for a new one.");

  static final Problem NAME_HELD =
      new Problem(
          409,
          "NAME_HELD",
          "Another subject holds a host or the register entry",
          false,
          "Prove your earlier key, or ask the operator of the authority to give it free.");

  static final Problem RENEWAL_NOT_PROVEN =
      new Problem(
          403,
          "RENEWAL_NOT_PROVEN",
          "The older key is not proven",
          false,
          "Sign the renewal with a key that is certified for the same name, country, register entry, role and hosts and is in force; or ask the operator of the authority for a registration token.");

  private RegistrationProblems() {}
}
