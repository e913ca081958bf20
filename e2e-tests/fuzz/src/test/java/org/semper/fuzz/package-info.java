@NullMarked
package org.semper.fuzz;

import org.jspecify.annotations.NullMarked;
