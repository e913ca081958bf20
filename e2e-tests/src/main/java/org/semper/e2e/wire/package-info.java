/// The bridge spoken by programs that are no browser, from PROTOCOL.md, section 5, and not from the agent's code: every byte is
/// the caller's.
@NullMarked
package org.semper.e2e.wire;

import org.jspecify.annotations.NullMarked;
