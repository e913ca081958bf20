/// The authority: registers people and shops, issues and revokes their certificates.
@NullMarked
package org.semper.parties.authority;

import org.jspecify.annotations.NullMarked;
