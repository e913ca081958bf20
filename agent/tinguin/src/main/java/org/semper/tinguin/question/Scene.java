package org.semper.tinguin.question;

import java.time.Clock;
import org.semper.tinguin.text.Language;

/// What every view needs to know of its surroundings.
///
/// @param clock for deadlines
public record Scene(Language language, Clock clock) {

  String say(String key, String... values) {
    return language.say(key, values);
  }
}
