/// One view for each question: what it shows, its buttons, and the answer that means no.
@NullMarked
package org.semper.tinguin.question;

import org.jspecify.annotations.NullMarked;
