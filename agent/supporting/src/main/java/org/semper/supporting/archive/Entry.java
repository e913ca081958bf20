package org.semper.supporting.archive;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.semper.api.statement.StapledStatement;

/// One line of a deal's log.
public sealed interface Entry {

  /// What was said or heard; empty for a step.
  default Optional<StapledStatement> spoken() {
    return switch (this) {
      case Said said -> Optional.of(said.statement);
      case Heard heard -> Optional.of(heard.statement);
      case Step _ -> Optional.empty();
    };
  }

  /// A statement that this party made; logged before it is sent.
  record Said(StapledStatement statement) implements Entry {}

  /// A statement that arrived and was verified.
  record Heard(StapledStatement statement) implements Entry {}

  /// Something this party did or found out that is no statement: a state reached, a choice made, a refusal with its code.
  ///
  /// @param name the step, such as `window-opened`, 1 to 100 characters
  /// @param facts names of 1 to 100 characters and texts that a restart needs; sealed like everything in the archive
  record Step(String name, SortedMap<String, String> facts) implements Entry {

    private static final int LONGEST_NAME = 100;

    public Step {
      requireName(name);
      facts.keySet().forEach(Step::requireName);
      facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    private static void requireName(String name) {
      if (name.isEmpty() || name.length() > LONGEST_NAME) {
        throw new IllegalArgumentException("a step's names have 1 to 100 characters");
      }
    }
  }
}
