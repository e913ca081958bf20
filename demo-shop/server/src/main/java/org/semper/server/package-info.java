/// What every party's HTTPS server has in common: TLS 1.3, small bounded requests, strict JSON, one form of refusal.
///
/// A party lists its [Route]s and starts a [PartyServer]; a service takes a [Request] and returns a [Reply], on a virtual
/// thread, so it may wait. What a service refuses it throws as a [Refused] with its [Problem].
@NullMarked
package org.semper.server;

import org.jspecify.annotations.NullMarked;
