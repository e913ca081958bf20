package org.semper.e2e.crash;

/// On which side of a commit something happens: just before it, when everything is rolled back, or just after it, when
/// everything stands.
enum Side {
  BEFORE,
  AFTER
}
