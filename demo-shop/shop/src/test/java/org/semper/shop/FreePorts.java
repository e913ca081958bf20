package org.semper.shop;

import java.util.Random;

/// Ports for a marketplace of a test's own.
public final class FreePorts {

  private static final int LOWEST = 20_000;
  private static final int HIGHEST = 30_000;
  private static final int TRIES = 1_000;

  private FreePorts() {}

  /// Five in a row on which nobody listens now.
  public static MarketPorts draw() {
    Random random = new Random();
    for (int i = 0; i < TRIES; i++) {
      MarketPorts ports = new MarketPorts(random.nextInt(LOWEST, HIGHEST));
      try {
        ports.requireFree();
        return ports;
      } catch (MarketUnavailable e) {
        // Others are tried.
      }
    }
    throw new AssertionError("no five ports in a row are free");
  }
}
