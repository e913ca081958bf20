/// What survives: purchases whose parties are killed, whose messages get lost, and whose disks are full.
@NullMarked
package org.semper.e2e.crash;

import org.jspecify.annotations.NullMarked;
