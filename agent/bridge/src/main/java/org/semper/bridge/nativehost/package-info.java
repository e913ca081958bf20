/// The native messaging host `org.semper.agent`: a program that a browser starts for our extension, asks one thing and ends.
///
/// It uses the JDK alone, because a browser waits for its start. What it is told is a hint and what it answers is one: it
/// knows no secret, and an extension still has to be paired.
@NullMarked
package org.semper.bridge.nativehost;

import org.jspecify.annotations.NullMarked;
