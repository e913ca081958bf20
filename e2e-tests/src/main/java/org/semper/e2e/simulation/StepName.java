package org.semper.e2e.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Names a step by who takes it: the innermost callers above the supporting services, one method per class, from the outermost in.
public final class StepName {

  private static final int CALLERS_NAMED = 3;
  private static final String SUPPORTING = "org.semper.supporting.";

  private StepName() {}

  /// @param observers packages that only look on
  public static String here(Set<String> observers) {
    List<StackWalker.StackFrame> frames =
        StackWalker.getInstance()
            .walk(stack -> stack.filter(frame -> isNamed(frame, observers)).toList());
    List<String> named = new ArrayList<>();
    String last = "";
    for (StackWalker.StackFrame frame : frames) {
      String type = frame.getClassName().replaceAll(".*[.$]", "");
      if (!type.equals(last) && named.size() < CALLERS_NAMED) {
        named.addFirst(type + "." + frame.getMethodName().replaceAll("lambda\\$(.*)\\$.*", "$1"));
      }
      last = type;
    }
    return String.join(" > ", named);
  }

  private static boolean isNamed(StackWalker.StackFrame frame, Set<String> observers) {
    String name = frame.getClassName();
    return name.startsWith("org.semper.")
        && !name.startsWith(SUPPORTING)
        && observers.stream().noneMatch(name::startsWith);
  }
}
