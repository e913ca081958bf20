/// Programs of the product in JVMs of their own.
@NullMarked
package org.semper.e2e.jvm;

import org.jspecify.annotations.NullMarked;
