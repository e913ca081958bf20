/// What a dishonest page, seller, buyer or thief tries, and what it meets: the real verification line, with a real bank behind it.
@NullMarked
package org.semper.e2e.attacks;

import org.jspecify.annotations.NullMarked;
