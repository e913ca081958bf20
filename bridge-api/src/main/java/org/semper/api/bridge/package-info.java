/// Messages and error codes between the extension and the agent.
@NullMarked
package org.semper.api.bridge;

import org.jspecify.annotations.NullMarked;
