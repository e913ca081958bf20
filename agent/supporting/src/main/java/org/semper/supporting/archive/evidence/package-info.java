/// What was said, provable to others: a deal exported as one signed file, and the verifier that replays it offline, with
/// nobody's word but that of the authorities its user trusts.
@NullMarked
package org.semper.supporting.archive.evidence;

import org.jspecify.annotations.NullMarked;
