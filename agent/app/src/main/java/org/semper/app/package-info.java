/// The agent as a program: `main`, the command line and the wiring of all layers.
@NullMarked
package org.semper.app;

import org.jspecify.annotations.NullMarked;
