/// What the agent leaves outside its own data at its owner's wish, each piece with its way back: launchers with absolute
/// paths, the native messaging host's manifests for each browser, and the start with the desktop.
@NullMarked
package org.semper.bridge.install;

import org.jspecify.annotations.NullMarked;
