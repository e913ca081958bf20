/// The first start: whom to trust, passphrase, personal picture and words, identity.
@NullMarked
package org.semper.tinguin.setup;

import org.jspecify.annotations.NullMarked;
