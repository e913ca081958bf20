/// Whether the owner's browsers trust the bridge's certificate: its authority goes into their stores, is looked up there, is
/// replaced before its time is over, and leaves nothing behind.
@NullMarked
package org.semper.bridge.trust;

import org.jspecify.annotations.NullMarked;
