/// The port to the trusted window: typed questions and answers, one at a time. No window in here.
@NullMarked
package org.semper.supporting.tinguin;

import org.jspecify.annotations.NullMarked;
