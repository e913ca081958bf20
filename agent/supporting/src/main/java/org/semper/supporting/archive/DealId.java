package org.semper.supporting.archive;

import org.semper.api.statement.StatementHash;

/// Identity of a deal: the hash of its first statement. Derived by every party, carried by none.
public record DealId(StatementHash first) {

  @Override
  public String toString() {
    return first.text();
  }
}
