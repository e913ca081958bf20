package org.semper.app.doctor;

/// One link of the chain between browser and agent, as it was found: its name, such as `port`, and what was seen of it.
public sealed interface Link {

  String name();

  String seen();

  /// As it should be.
  record Holds(String name, String seen) implements Link {}

  /// Not as it should be.
  ///
  /// @param next what the owner does about it, as an imperative
  record Broken(String name, String seen, String next) implements Link {}

  /// Cannot be looked at, because an earlier one is broken.
  record Unknown(String name, String seen) implements Link {}
}
