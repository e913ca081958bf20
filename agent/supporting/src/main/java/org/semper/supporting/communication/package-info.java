/// Messages to other parties that survive a crash and arrive once.
@NullMarked
package org.semper.supporting.communication;

import org.jspecify.annotations.NullMarked;
