/// The HTTP frame that parties, merchant kit and shops share: TLS 1.3, small bounded requests, strict JSON, one form of refusal, and
/// nobody who is slow keeps others waiting.
///
/// A party lists its [Route]s and starts a [PartyServer]; a service takes a [Request] and returns a [Reply], on a virtual
/// thread, so it may wait. What a service refuses it throws as a [Refused] with its [Problem]. A shop gives the server a handler of
/// its own instead, and the merchant kit puts a [Frame] around each of its handlers, wherever they are served.
///
/// An exchange passes three phases: its body is read, its service runs, its answer is sent. In the first and the last no thread waits
/// for the peer, in the second the peer is not needed; each has an end ([Limits]), and [Watch] sees to it. [Exchanges] counts them.
@NullMarked
package org.semper.server;

import org.jspecify.annotations.NullMarked;
