/// Journeys of a shopper through real browsers and the real window.
@NullMarked
package org.semper.e2e.journeys;

import org.jspecify.annotations.NullMarked;
