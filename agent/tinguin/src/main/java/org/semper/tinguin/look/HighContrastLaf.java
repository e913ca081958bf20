package org.semper.tinguin.look;

import com.formdev.flatlaf.FlatDarkLaf;

/// White and yellow on black, thick focus rings. Its colours are in `HighContrastLaf.properties`; the look and feel finds the
/// file by the name of this class.
public final class HighContrastLaf extends FlatDarkLaf {

  private static final long serialVersionUID = 1L;

  @Override
  public String getName() {
    return "High contrast";
  }
}
