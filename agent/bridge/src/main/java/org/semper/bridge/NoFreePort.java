package org.semper.bridge;

import java.util.List;

/// All ports of this agent are taken by other programs.
public final class NoFreePort extends Exception {

  private static final long serialVersionUID = 1L;

  public NoFreePort(List<Integer> ports) {
    super(
        "Other programs hold all ports on which browsers look for SEMPER: %s. End one of them and start SEMPER again."
            .formatted(ports));
  }
}
