/// The storefronts of the demonstration, and the marketplace that starts every party on loopback.
@NullMarked
package org.semper.shop;

import org.jspecify.annotations.NullMarked;
