/// HTTPS to other parties, and the answers given to what arrived.
@NullMarked
package org.semper.supporting.communication;

import org.jspecify.annotations.NullMarked;
