/// Messages between extension and agent, signed: a narrow profile of RFC 9421 (HTTP Message Signatures) with RFC 9530 (Digest
/// Fields). One label, one order of components and parameters, one algorithm; whatever else the RFCs allow is refused.
///
/// A request covers `@method @authority @path content-digest content-type`, and `idempotency-key` where there is one; a
/// response covers `@status content-digest content-type` and the request's signature.
@NullMarked
package org.semper.bridge.signature;

import org.jspecify.annotations.NullMarked;
