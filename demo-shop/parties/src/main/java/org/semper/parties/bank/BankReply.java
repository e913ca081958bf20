package org.semper.parties.bank;

/// What the bank answers.
public sealed interface BankReply {

  /// A statement of the bank's.
  ///
  /// @param json a stapled statement in its wire form; for a question asked before, byte for byte what was answered then
  record Said(String json) implements BankReply {}

  /// Nothing was done.
  record Refused(BankProblem problem) implements BankReply {}
}
