package org.semper.tinguin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Tests that move a pointer on a screen of their own. Skipped where there is no screen, but never in continuous integration.
@Tag("window")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WindowTest.NeedsScreen.class)
public @interface WindowTest {

  /// Looks for a screen.
  final class NeedsScreen implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return System.getenv("DISPLAY") == null && System.getenv("CI") == null
          ? ConditionEvaluationResult.disabled("no DISPLAY")
          : ConditionEvaluationResult.enabled("a screen is there, or must be");
    }
  }
}
