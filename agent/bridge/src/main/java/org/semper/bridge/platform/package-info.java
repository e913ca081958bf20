/// The machine the agent stands on, as far as it touches anything outside its own folders: the owner's account, and the
/// programs of the platform that are run for it.
@NullMarked
package org.semper.bridge.platform;

import org.jspecify.annotations.NullMarked;
