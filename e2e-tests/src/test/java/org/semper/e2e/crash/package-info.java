/// What survives: purchases whose parties are killed, whose messages get lost, whose disks are full and whose clocks are wrong.
@NullMarked
package org.semper.e2e.crash;

import org.jspecify.annotations.NullMarked;
