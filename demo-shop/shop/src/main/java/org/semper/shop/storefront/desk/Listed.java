package org.semper.shop.storefront.desk;

import java.util.List;

/// One page of a list.
///
/// @param more whether another page follows
public record Listed<T>(List<T> rows, boolean more) {

  public Listed {
    rows = List.copyOf(rows);
  }

  /// How many there are, as far as this page tells: `50+` if more follow.
  public String count() {
    return rows.size() + (more ? "+" : "");
  }
}
