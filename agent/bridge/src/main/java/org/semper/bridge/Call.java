package org.semper.bridge;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A paired extension's request after all checks.
///
/// @param client thumbprint of its key
/// @param idempotencyKey value of the field, not yet read
/// @param message the content
record Call(String path, String client, Optional<String> idempotencyKey, JsonNode message) {}
