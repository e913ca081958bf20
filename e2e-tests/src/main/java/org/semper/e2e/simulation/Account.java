package org.semper.e2e.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What happened in a simulated market, step by step. Deals have numbers in it: their names are of the day.
final class Account {

  private static final Pattern DEAL =
      Pattern.compile("(?<![\\w])(purchase-)?([\\w-]{43})(?![\\w-])");

  private final SimulatedTime time;
  private final List<String> lines = new ArrayList<>();
  private final Map<String, Integer> deals = new HashMap<>();

  Account(SimulatedTime time) {
    this.time = time;
  }

  void tell(String what) {
    lines.add(time.now() + "  " + numbered(what));
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  /// The text with a number for each deal that it names.
  String numbered(String text) {
    return DEAL.matcher(text).replaceAll(found -> "deal " + number(found.group(2)));
  }

  private int number(String deal) {
    return deals.computeIfAbsent(deal, unknown -> deals.size() + 1);
  }
}
