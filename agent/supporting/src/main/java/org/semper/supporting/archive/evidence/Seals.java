package org.semper.supporting.archive.evidence;

import org.semper.api.statement.StapledStatement;
import org.semper.supporting.archive.ArchivedStatement;
import org.semper.supporting.crypto.Role;

/// Judges by whom, as what and when a statement was made.
interface Seals {

  Seal as(ArchivedStatement statement, Role role) throws EvidenceRejected;

  /// For a statement within another one.
  ///
  /// @param outer which carried it, and existed when it was stamped
  Seal within(StapledStatement statement, Seal outer, Role role) throws EvidenceRejected;
}
