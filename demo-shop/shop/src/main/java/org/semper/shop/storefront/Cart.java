package org.semper.shop.storefront;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// What a visitor chose. It lives in a cookie of the visitor's own, so the shop keeps nothing about those who only look.
///
/// @param quantities pieces by sku, 1 to [#MAX_QUANTITY], in the order of choosing; at most [#MAX_LINES]
public record Cart(SequencedMap<String, Integer> quantities) {

  static final int MAX_LINES = 20;
  static final int MAX_QUANTITY = 99;

  public Cart {
    quantities = new LinkedHashMap<>(quantities);
  }

  static Cart empty() {
    return new Cart(new LinkedHashMap<>());
  }

  /// Reads a cookie's value; what does not belong to the catalogue or is out of range is left out.
  static Cart parse(String cookie, Catalogue catalogue) {
    SequencedMap<String, Integer> quantities = new LinkedHashMap<>();
    for (String part : cookie.split("~", MAX_LINES + 1)) {
      String[] line = part.split("\\.", -1);
      if (line.length == 2
          && catalogue.find(line[0]).isPresent()
          && quantities.size() < MAX_LINES) {
        quantity(line[1]).filter(n -> n > 0).ifPresent(n -> quantities.put(line[0], n));
      }
    }
    return new Cart(quantities);
  }

  String cookie() {
    return quantities.entrySet().stream()
        .map(line -> line.getKey() + "." + line.getValue())
        .collect(Collectors.joining("~"));
  }

  /// @param quantity new number of pieces; 0 takes the line out
  Cart with(String sku, int quantity) {
    SequencedMap<String, Integer> changed = new LinkedHashMap<>(quantities);
    if (quantity <= 0) {
      changed.remove(sku);
    } else if (changed.containsKey(sku) || changed.size() < MAX_LINES) {
      changed.put(sku, Math.min(quantity, MAX_QUANTITY));
    }
    return new Cart(changed);
  }

  Cart plusOne(String sku) {
    return with(sku, quantities.getOrDefault(sku, 0) + 1);
  }

  /// @return empty for what is not 0 to [#MAX_QUANTITY] in decimal digits
  static Optional<Integer> quantity(String text) {
    return text.matches("[0-9]{1,2}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  List<CartLine> lines(Catalogue catalogue) {
    List<CartLine> lines = new ArrayList<>();
    for (Map.Entry<String, Integer> line : quantities.entrySet()) {
      catalogue
          .find(line.getKey())
          .ifPresent(title -> lines.add(new CartLine(title, line.getValue())));
    }
    return List.copyOf(lines);
  }

  int pieces() {
    return quantities.values().stream().mapToInt(Integer::intValue).sum();
  }

  boolean isEmpty() {
    return quantities.isEmpty();
  }
}
