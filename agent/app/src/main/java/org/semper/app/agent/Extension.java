package org.semper.app.agent;

import java.util.Set;
import org.semper.bridge.nativehost.OurExtension;
import org.semper.bridge.pairing.ExtensionOrigins;

/// The one extension that may ask to be paired.
final class Extension {

  static final ExtensionOrigins ORIGINS = new ExtensionOrigins(Set.of(OurExtension.CHROMIUM_ID));

  private Extension() {}
}
