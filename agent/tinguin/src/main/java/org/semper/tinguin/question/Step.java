package org.semper.tinguin.question;

import java.util.List;
import org.semper.tinguin.look.StepBar;
import org.semper.tinguin.text.Texts;

/// The steps of a purchase, as the owner sees them.
public enum Step {
  ORDER,
  PAY,
  RECEIPT;

  /// @return all steps with this one marked
  public StepBar bar(Texts texts) {
    List<Step> all = List.of(values());
    return new StepBar(
        all.stream().map(step -> texts.of("step." + step)).toList(), all.indexOf(this));
  }
}
