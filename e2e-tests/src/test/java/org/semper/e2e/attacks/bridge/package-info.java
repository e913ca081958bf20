/// Attacks on the bridge, mounted against the running agent: its own main in a JVM of its own, over real sockets and from real
/// browsers.
@NullMarked
package org.semper.e2e.attacks.bridge;

import org.jspecify.annotations.NullMarked;
