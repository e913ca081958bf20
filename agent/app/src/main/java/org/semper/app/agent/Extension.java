package org.semper.app.agent;

import java.util.Set;
import org.semper.bridge.pairing.ExtensionOrigins;

/// The one extension that may ask to be paired.
final class Extension {

  /// The id follows from `key` in the extension's manifest.
  static final ExtensionOrigins ORIGINS =
      new ExtensionOrigins(Set.of("nldjjhejnniafiaclpmmgmbpdpcnmkmp"));

  private Extension() {}
}
