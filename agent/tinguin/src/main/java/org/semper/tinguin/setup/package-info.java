/// The first start: passphrase, personal picture and words, identity.
@NullMarked
package org.semper.tinguin.setup;

import org.jspecify.annotations.NullMarked;
