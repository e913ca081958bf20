/// Whom the owner trusts, kept: the lists that operators signed and the owner took, and what the owner decided of authorities.
///
/// [KeptTrust] is the whole of it. What a list says counts after the owner took it, and the owner's decisions outlive any list.
/// The files are in the owner's configuration folder, in the clear, because a locked agent goes by them too: whoever can write
/// there can change whom the agent trusts.
@NullMarked
package org.semper.supporting.trust;

import org.jspecify.annotations.NullMarked;
