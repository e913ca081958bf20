/// What the owner decides about SEMPER in her own window: looks, safeguards, the passphrase, and which shops may ask.
@NullMarked
package org.semper.tinguin.settings;

import org.jspecify.annotations.NullMarked;
