/// A pair of hands and eyes for the trusted window: starts the agent's own `main` in a JVM of its own, finds components by
/// accessible name there, and acts only through `java.awt.Robot`.
@NullMarked
package org.semper.e2e.robot;

import org.jspecify.annotations.NullMarked;
