/// Real browsers with the extension in them, each with a HOME, a profile and certificate databases of its own.
@NullMarked
package org.semper.e2e.browser;

import org.jspecify.annotations.NullMarked;
