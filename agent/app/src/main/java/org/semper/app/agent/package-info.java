/// The agent put together: what runs from start to stop, what needs the owner's passphrase and what does not.
@NullMarked
package org.semper.app.agent;

import org.jspecify.annotations.NullMarked;
