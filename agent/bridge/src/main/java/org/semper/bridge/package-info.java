/// Loopback HTTPS between the browser extension and the agent. The extension is a courier: what it
/// brings is checked by the layers below before anything is shown.
@NullMarked
package org.semper.bridge;

import org.jspecify.annotations.NullMarked;
