package org.semper.shop.storefront;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// A storefront's texts in its language.
public final class Texts {

  private final ResourceBundle bundle;
  private final Locale locale;

  Texts(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            "org.semper.shop.storefront.Shop",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /// @param key a key of the bundle; an unknown one is a broken invariant
  public String of(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }
}
