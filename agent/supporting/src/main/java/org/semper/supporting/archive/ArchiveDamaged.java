package org.semper.supporting.archive;

/// The archive does not say what was written into it. The message names the deal and the entry, never their content.
public final class ArchiveDamaged extends Exception {

  private static final long serialVersionUID = 1L;

  public ArchiveDamaged(String message) {
    super(message);
  }
}
