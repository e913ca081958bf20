/// The authority: registers people and shops, issues and revokes their certificates, and stamps
/// time.
@NullMarked
package org.semper.parties.authority;

import org.jspecify.annotations.NullMarked;
