/// Coverage-guided fuzzing of the parsers that read what anybody may send, and what must hold whatever they are given: no
/// crash, no hang, no two byte forms for one meaning.
@NullMarked
package org.semper.fuzz;

import org.jspecify.annotations.NullMarked;
