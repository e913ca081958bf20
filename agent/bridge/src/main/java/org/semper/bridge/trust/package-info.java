/// Whether the user's browsers trust the bridge's certificate: its authority goes into their NSS databases, is looked up
/// there, and leaves nothing behind.
@NullMarked
package org.semper.bridge.trust;

import org.jspecify.annotations.NullMarked;
