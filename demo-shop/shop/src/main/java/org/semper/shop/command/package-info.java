/// The command line of a marketplace's operator: `./semper market`, `./semper authority`, `./semper bank`. `Main` is the start; each command
/// works on a [org.semper.shop.MarketFolder], beside the marketplace that runs there or without it.
@NullMarked
package org.semper.shop.command;

import org.jspecify.annotations.NullMarked;
