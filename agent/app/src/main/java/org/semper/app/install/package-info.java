/// What makes the agent reachable from its owner's browsers, all pieces together: put in place, looked at, taken away.
@NullMarked
package org.semper.app.install;

import org.jspecify.annotations.NullMarked;
