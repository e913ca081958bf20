/// The envelope of everything a party says and signs: a JWS whose identity is the hash of its signing input.
@NullMarked
package org.semper.api.statement;

import org.jspecify.annotations.NullMarked;
