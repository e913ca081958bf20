package org.semper.bridge.signature;

import java.util.Optional;

/// The parts of a request that its signature covers, and the fields that carry the signature; nothing here is believed yet.
/// Each field occurred at most once in the message, else it is not this type.
///
/// @param method `POST`
/// @param authority host and port, as in the Host field
/// @param path as in the request line, without a query
/// @param idempotencyKey empty if the field is not there
public record UnverifiedRequest(
    String method,
    String authority,
    String path,
    String contentType,
    Optional<String> contentDigest,
    Optional<String> idempotencyKey,
    Optional<String> signatureInput,
    Optional<String> signature) {}
