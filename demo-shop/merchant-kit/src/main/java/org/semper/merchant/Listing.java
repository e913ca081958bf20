package org.semper.merchant;

import java.util.List;

/// One page of a list.
///
/// @param rows at most [#MOST]
/// @param more whether another page follows
public record Listing<T>(List<T> rows, boolean more) {

  /// Most rows of a page.
  public static final int MOST = 50;

  public Listing {
    rows = List.copyOf(rows);
  }
}
