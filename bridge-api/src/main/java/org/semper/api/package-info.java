/// What page, extension, agent and shop say to each other, as data: the statement envelope,
/// commerce statements, tags, bridge messages and error codes. Parsing yields `Unverified…` types;
/// nothing here decides whether what was said is true.
@NullMarked
package org.semper.api;

import org.jspecify.annotations.NullMarked;
