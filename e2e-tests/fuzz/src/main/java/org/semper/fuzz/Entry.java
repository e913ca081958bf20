package org.semper.fuzz;

/// Where Jazzer enters, with the target's name as its argument.
public final class Entry {

  private static Target target = Target.JSON;

  private Entry() {}

  /// @param arguments name of the target
  public static void fuzzerInitialize(String[] arguments) {
    target = Target.named(arguments[0]);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    target.take(input);
  }
}
