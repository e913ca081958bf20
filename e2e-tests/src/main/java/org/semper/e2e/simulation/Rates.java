package org.semper.e2e.simulation;

/// How often something goes wrong, of a thousand times.
///
/// @param ofMessages between two parties, of either way
/// @param ofCommits that change something
record Rates(int ofMessages, int ofCommits) {

  /// About one fault in each purchase, and a crash in each tenth.
  static final Rates USUAL = new Rates(80, 6);
}
