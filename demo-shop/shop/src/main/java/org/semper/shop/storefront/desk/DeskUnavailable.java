package org.semper.shop.storefront.desk;

/// The shop's records cannot be read or written now.
public final class DeskUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DeskUnavailable(Throwable cause) {
    super("the shop's records cannot be used", cause);
  }
}
