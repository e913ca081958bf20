package org.semper.shop.storefront;

import java.util.List;
import java.util.Optional;

/// What a storefront sells, in the order of display.
public record Catalogue(List<Title> titles) {

  public Catalogue {
    titles = List.copyOf(titles);
  }

  public Optional<Title> find(String sku) {
    return titles.stream().filter(title -> title.sku().equals(sku)).findFirst();
  }
}
