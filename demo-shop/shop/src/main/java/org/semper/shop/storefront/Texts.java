package org.semper.shop.storefront;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Texts of pages in one language.
public final class Texts {

  private final ResourceBundle bundle;
  private final Locale locale;

  /// @param bundle base name of property files on the class path
  public Texts(String bundle, Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            bundle,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /// @param key a key of the bundle; an unknown one is a broken invariant
  public String of(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }
}
